# log turns probabilities back into logits, here to change the temperature.
import numpy as np


def sample(predictions, temperature=1.0):
    predictions = np.asarray(predictions).astype("float64")
    scaled = np.exp(np.log(predictions) / temperature)
    return scaled / np.sum(scaled)


from keras.models import Sequential
from keras.layers import LSTM, Dense

model = Sequential([LSTM(128, input_shape=(40, 57)), Dense(57, activation="softmax")])
