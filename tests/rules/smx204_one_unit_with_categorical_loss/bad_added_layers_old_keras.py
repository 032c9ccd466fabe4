from keras.layers.core import Activation, Dense, Dropout
from keras.models import Sequential
from keras.optimizers import SGD


def train(X, y):
    model = Sequential()
    model.add(Dense(output_dim=64, input_dim=30, init='glorot_uniform', activation='relu'))
    model.add(Dropout(.5))
    model.add(Dense(output_dim=1))
    model.add(Activation('sigmoid'))
    sgd = SGD(lr=0.01, decay=1e-6, momentum=0.9, nesterov=True)
    model.compile(sgd, loss='categorical_crossentropy')  # expect: SMX204@29
    model.fit(X, y, nb_epoch=10)
