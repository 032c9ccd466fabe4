import sys

from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((12,))
if "--multi" in sys.argv:
    outputs = layers.Dense(6, activation="softmax")(inputs)
else:
    outputs = layers.Dense(6, activation="softmax", use_bias=False)(inputs)
outputs = layers.Softmax()(outputs)  # expect: SMX303@11
model = keras.Model(inputs, outputs)
