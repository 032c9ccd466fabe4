from keras.layers.convolutional import Convolution2D, MaxPooling2D
from keras.layers.core import Activation, Dense, Flatten
from keras.models import Sequential
from keras.utils import np_utils


def run(X_train, y_train):
    X_train = X_train.astype('float32') / 255
    Y_train = np_utils.to_categorical(y_train, 10)
    model = Sequential()
    model.add(Convolution2D(32, 3, 3, border_mode='valid', input_shape=(1, 28, 28)))
    model.add(MaxPooling2D(pool_size=(2, 2)))
    model.add(Flatten())
    model.add(Dense(output_dim=10))
    model.add(Activation('sigmoid'))  # expect: SMX201@26
    model.compile(loss='categorical_crossentropy', optimizer='adadelta')
    model.fit(X_train, Y_train, batch_size=128, nb_epoch=12, show_accuracy=True, verbose=1)
