"""An LSTM has tanh unless told otherwise."""

from tensorflow.keras.layers import GRU, LSTM, Bidirectional, Embedding
from tensorflow.keras.losses import BinaryCrossentropy, SparseCategoricalCrossentropy
from tensorflow.keras.models import Sequential

first = Sequential([Embedding(1000, 32), LSTM(1)])  # expect: SMX212@42
first.compile("adam", BinaryCrossentropy(from_logits=True))

second = Sequential([Embedding(1000, 32), GRU(7, activation="softsign")])  # expect: SMX212@61
second.compile("adam", SparseCategoricalCrossentropy(from_logits=True))
