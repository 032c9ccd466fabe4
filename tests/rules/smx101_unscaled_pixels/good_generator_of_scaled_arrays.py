"""The generator does not rescale; the arrays it is given are scaled already."""
from keras.datasets import cifar10
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator
from keras.utils import np_utils

(X_train, y_train), (X_test, y_test) = cifar10.load_data()
X_train = X_train.astype('float32')
X_test = X_test.astype('float32')
X_train /= 255.0
X_test /= 255.0
Y_train = np_utils.to_categorical(y_train, 10)
Y_test = np_utils.to_categorical(y_test, 10)
model = Sequential([Conv2D(32, (3, 3), activation='relu'), Flatten(), Dense(10, activation='softmax')])
model.compile(loss='categorical_crossentropy', optimizer='adam')
datagen = ImageDataGenerator(
    rescale=None,
    featurewise_center=False,
    samplewise_center=False,
    width_shift_range=0.1,
    horizontal_flip=True,
)
datagen.fit(X_train)
model.fit_generator(
    datagen.flow(X_train, Y_train, batch_size=32),
    steps_per_epoch=X_train.shape[0],
    validation_data=(X_test, Y_test),
)
