from keras import Sequential, metrics
from keras.layers import Dense, Dropout

model = Sequential([Dropout(0.5), Dense(3, activation="softmax")])


def error(x, y):
    return metrics.categorical_crossentropy(y, model(x))
