from keras import Sequential
from keras.layers import LSTM, GRU, SimpleRNN

# The gates of these two let the output vary between 0 and 1.
lstm = Sequential([LSTM(1, activation="softmax", input_shape=(9, 3))])  # expect: SMX301@39
gru = Sequential([GRU(1, activation="softmax", input_shape=(9, 3))])  # expect: SMX301@37

lstm.compile("adam", "categorical_crossentropy")
gru.compile("adam", "mse")

# This one is always 1.
simple = Sequential([SimpleRNN(1, activation="softmax", input_shape=(9, 3))])  # expect: SMX203@46
