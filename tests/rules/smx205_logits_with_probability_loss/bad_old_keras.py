from keras.layers.core import Dense, Dropout
from keras.models import Sequential
from keras.utils.np_utils import to_categorical


def train(X, y):
    model = Sequential()
    model.add(Dense(512, input_shape=(784,), init='lecun_uniform', activation='relu'))
    model.add(Dropout(0.2))
    model.add(Dense(10, init='lecun_uniform'))
    model.compile(loss='categorical_crossentropy', optimizer='rmsprop')  # expect: SMX205@24
    model.fit(X, to_categorical(y, 10), nb_epoch=20, show_accuracy=True)
