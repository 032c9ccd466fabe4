from tf_keras.layers import LSTM, Dense, Embedding, TimeDistributed
from tf_keras.models import Sequential

model = Sequential()
model.add(Embedding(5000, 32, input_length=100))
model.add(TimeDistributed(Dense(16, activation="softmax")))  # expect: SMX302@48
model.add(LSTM(32))
model.add(Dense(1, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
