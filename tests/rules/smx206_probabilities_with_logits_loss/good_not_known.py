import json

import keras
from keras.layers import Dense
from mylib import Calibration, CategoricalCrossentropy

config = json.load(open("config.json"))

a = keras.Sequential([Dense(5, activation="softmax")])
a.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=config["logits"]))
b = keras.Sequential([Dense(5, activation="softmax")])
b.compile("adam", CategoricalCrossentropy(from_logits=True))
c = keras.Sequential([Dense(5, activation="softmax"), Calibration()])
c.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))
d = keras.Sequential([Dense(5, activation=config["activation"])])
d.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))
e = keras.models.load_model("model.keras")
e.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))
