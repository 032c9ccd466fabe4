from keras.layers import Dense
from keras.losses import BinaryCrossentropy
from keras.models import Sequential

model = Sequential([Dense(16, activation="relu"), Dense(1)])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])  # expect: SMX205@38

other = Sequential([Dense(16, activation="relu"), Dense(1, activation="linear")])
other.compile(optimizer="adam", loss=BinaryCrossentropy())  # expect: SMX205@38
