from keras.models import Sequential
from keras.layers import LSTM, Dense, GRU, SimpleRNN

model = Sequential()
model.add(LSTM(64, return_sequences=True, activation="softmax", input_shape=(30, 5)))  # expect: SMX301@54
model.add(GRU(32, return_sequences=True, activation="softmax"))  # expect: SMX301@53
model.add(SimpleRNN(16, activation="softmax"))  # expect: SMX301@36
model.add(Dense(5, activation="softmax"))
model.compile(loss="categorical_crossentropy", optimizer="adam")
