from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model

inputs = Input(shape=(6,))
hidden = Dense(32, activation="relu")(inputs)
outputs = Dense(2, activation="linear")(hidden)
model = Model(inputs, outputs)
model.compile(optimizer="rmsprop", loss="mse", metrics="accuracy")  # expect: SMX211@56
