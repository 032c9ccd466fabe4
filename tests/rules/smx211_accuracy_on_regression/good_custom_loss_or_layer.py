from keras import Sequential, layers
from project import Head, ordinal_loss, tolerance_accuracy

model = Sequential([layers.Input((8,)), layers.Dense(1)])
model.compile(optimizer="adam", loss=ordinal_loss, metrics=["accuracy"])
other = Sequential([layers.Input((8,)), Head()])
other.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
third = Sequential([layers.Input((8,)), layers.Dense(1)])
third.compile(optimizer="adam", loss="mse", metrics=[tolerance_accuracy])
