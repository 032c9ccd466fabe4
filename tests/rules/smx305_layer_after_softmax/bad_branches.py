import sys

from tensorflow import keras
from tensorflow.keras import layers

model = keras.Sequential([layers.Dense(32, activation="relu")])
model.add(layers.Dense(4, activation="softmax"))
if "--regularise" in sys.argv:
    model.add(layers.AlphaDropout(0.1))  # expect: SMX305@15
    model.compile("adam", "categorical_crossentropy")
else:
    model.compile("adam", "categorical_crossentropy")
