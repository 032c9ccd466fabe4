import numpy as np
import tensorflow as tf
from keras import ops
from tensorflow.keras import layers

model = tf.keras.Sequential([layers.Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(3)])
model.add(layers.Softmax())
x = np.load("x.npy")
p = model.predict(x)
a = np.round(p)  # expect: SMX504@5
b = p.round()  # expect: SMX504@5
c = np.rint(p)  # expect: SMX504@5
d = tf.round(p)  # expect: SMX504@5
e = ops.round(p)  # expect: SMX504@5
f = np.around(model.predict(x)).astype(int)  # expect: SMX504@5
g = model.predict(x).round().astype("int32")  # expect: SMX504@5
