import keras
from keras import layers

model = keras.Sequential([layers.Dense(16, "relu"), layers.Dense(1, "sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
other = keras.Sequential([layers.Dense(16, "relu"), layers.Dense(1)])
other.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
