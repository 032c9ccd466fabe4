from keras.layers import *
from keras.models import *

LOSS = "categorical_crossentropy"


def build(n_out=1):
    model = Sequential()
    model.add(Bidirectional(LSTM(64), input_shape=(None, 300)))
    model.add(Dense(n_out, activation='sigmoid'))
    return model


def compiled(model, loss=LOSS):
    model.compile(loss=loss, optimizer='adam')  # expect: SMX204@24
    return model


if __name__ == "__main__":
    compiled(build())
