# As in the text generation example: the logarithm comes first.
import numpy as np
from keras.layers import LSTM, Dense
from keras.models import Sequential

model = Sequential([LSTM(128, input_shape=(40, 57)), Dense(57, activation="softmax")])


def sample(preds, temperature=1.0):
    preds = np.asarray(preds).astype("float64")
    preds = np.log(preds) / temperature
    exp_preds = np.exp(preds)
    preds = exp_preds / np.sum(exp_preds)
    return np.argmax(np.random.multinomial(1, preds, 1))


print(sample(np.array([0.2, 0.8]), 0.5))
