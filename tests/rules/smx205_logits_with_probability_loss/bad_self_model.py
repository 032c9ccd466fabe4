from keras.layers import *
from keras.models import *


class Net:
    def __init__(self, learning_rate=0.001):
        self.learning_rate = learning_rate
        self.model = self._build()

    def _build(self):
        model = Sequential()
        model.add(Dense(24, input_dim=4, activation='relu'))
        model.add(Dense(2, activation='linear'))
        model.compile(loss='categorical_crossentropy', optimizer='adam')  # expect: SMX205@28
        return model


if __name__ == '__main__':
    net = Net()
