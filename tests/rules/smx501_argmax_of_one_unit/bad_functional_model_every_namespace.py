import keras
import numpy as np
import tensorflow as tf
from keras import backend as K
from keras import ops

inputs = keras.Input((12,))
hidden = keras.layers.Dense(8, activation="relu")(inputs)
outputs = keras.layers.Dense(1)(hidden)
outputs = keras.layers.Activation("sigmoid")(outputs)
model = keras.Model(inputs, outputs)

x = np.load("x.npy")
p = model.predict_on_batch(x)
print(p.argmax(axis=-1))  # expect: SMX501@7
print(p.argmax(1))  # expect: SMX501@7
print(tf.argmax(p, axis=1))  # expect: SMX501@7
print(tf.math.argmax(input=p, axis=-1))  # expect: SMX501@7
print(ops.argmax(p, axis=-1))  # expect: SMX501@7
print(K.argmax(p))  # expect: SMX501@7
