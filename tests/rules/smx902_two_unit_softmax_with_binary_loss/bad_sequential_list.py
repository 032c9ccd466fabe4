from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(16, input_dim=8, activation="relu"), Dense(2, activation="softmax")])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])  # expect: SMX902@38
