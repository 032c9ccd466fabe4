from keras import Sequential
from keras.layers import GRU, LSTM, Activation, Bidirectional, Dense, SimpleRNN, Softmax, TimeDistributed

one = Sequential()
one.add(LSTM(32, input_shape=(10, 2)))
one.add(Dense(3, activation="softmax"))
one.compile(loss="categorical_crossentropy", optimizer="adam")

two = Sequential([GRU(32, input_shape=(10, 2)), Dense(3), Activation("softmax")])
three = Sequential([SimpleRNN(32, input_shape=(10, 2)), Dense(3), Softmax()])
tagger = Sequential(
    [
        Bidirectional(LSTM(32, return_sequences=True), input_shape=(10, 2)),
        TimeDistributed(Dense(3, activation="softmax")),
    ]
)
