from keras import Sequential, metrics
from keras.layers import Dense, Dropout

model = Sequential([Dense(3, activation="softmax"), Dropout(0.5)])  # expect: SMX305@53


def error(x, y):
    return metrics.mean_squared_error(y, model(x))
