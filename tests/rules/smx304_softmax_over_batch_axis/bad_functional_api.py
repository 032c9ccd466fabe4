import keras
from keras import layers, ops

inputs = keras.Input(shape=(16,))
scores = layers.Dense(5)(inputs)
outputs = layers.Softmax(0)(scores)  # expect: SMX304@26
model = keras.Model(inputs, outputs)

again = ops.softmax(scores, axis=0)  # expect: SMX304@34
third = keras.activations.softmax(scores, axis=0)  # expect: SMX304@48
