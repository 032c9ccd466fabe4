import tensorflow as tf
from tensorflow.keras import Input, Model, layers

inputs = Input((20,))
x = layers.Dense(6, activation="sigmoid")(inputs)
first = Model(inputs, layers.Activation("linear")(x))
features = layers.Dense(6)(inputs)
weights = layers.Dense(6, activation="softmax")(inputs)
weighted = layers.Multiply()([weights, features])
second = Model(inputs, layers.Activation("relu")(weighted))
third = Model(inputs, layers.Activation("linear", dtype="float32")(features))
