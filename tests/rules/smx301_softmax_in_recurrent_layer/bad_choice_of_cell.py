import sys

from keras import Sequential
from keras.layers import GRU, LSTM, Dense

recurrent = GRU if "--gru" in sys.argv else LSTM
model = Sequential()
model.add(recurrent(32, activation="softmax"))  # expect: SMX301@36
model.add(Dense(10, activation="softmax"))
model.compile("adam", "categorical_crossentropy")
