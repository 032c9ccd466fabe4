import sys

from tensorflow.keras import layers, models

model = models.Sequential([layers.Dense(32, activation="relu", input_shape=(10,))])
if "--softmax" in sys.argv:
    model.add(layers.Dense(2, activation="softmax"))
    loss = "categorical_crossentropy"
else:
    model.add(layers.Dense(1, activation="sigmoid"))
    loss = "binary_crossentropy"
model.compile(optimizer="adam", loss=loss)
