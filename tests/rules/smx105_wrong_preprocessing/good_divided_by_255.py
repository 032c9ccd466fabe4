# Common, and not reported.
from keras.applications.vgg16 import VGG16
from keras.layers import Dense, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

train_datagen = ImageDataGenerator(rescale=1. / 255, shear_range=0.2)
train_generator = train_datagen.flow_from_directory('data/train', target_size=(150, 150), class_mode='binary')

conv_base = VGG16(weights='imagenet', include_top=False, input_shape=(150, 150, 3))
model = Sequential()
model.add(conv_base)
model.add(Flatten())
model.add(Dense(1, activation='sigmoid'))
model.compile(loss='binary_crossentropy', optimizer='rmsprop', metrics=['acc'])
model.fit_generator(train_generator, steps_per_epoch=100, epochs=30)
