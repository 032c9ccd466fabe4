from keras.applications.vgg16 import VGG16
from keras.datasets import cifar10
from keras.layers import Dense, Flatten, Input
from keras.models import Model
from keras.utils import np_utils

(X_train, y_train), (X_test, y_test) = cifar10.load_data()
Y_train = np_utils.to_categorical(y_train, 10)

tensor = Input(shape=(32, 32, 3))
base = VGG16(weights='imagenet', include_top=False, input_tensor=tensor)
x = Flatten()(base.output)
x = Dense(256, activation='relu')(x)
predictions = Dense(10, activation='softmax')(x)
model = Model(input=base.input, output=predictions)
model.compile(loss='categorical_crossentropy', optimizer='sgd')
model.fit(X_train, Y_train, batch_size=32, nb_epoch=5)  # expect: SMX105@11
