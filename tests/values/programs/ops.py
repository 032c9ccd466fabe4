"""Functions and methods of NumPy, TensorFlow and Keras on arrays."""

import numpy as np
import tensorflow as tf
from keras import Sequential, ops
from keras.datasets import mnist
from keras.layers import Dense

(x, y), _ = mnist.load_data()
model = Sequential([Dense(10, activation="softmax", input_shape=(784,))])
p = model.predict(x)  # is: prediction, softmax over 10 units, rank 2, size 10, many samples

classes = np.argmax(p, axis=1)  # is: argmax, integer labels, rank 1
classes = np.argmax(p)  # is: argmax
classes = tf.argmax(p, axis=-1)  # is: argmax, integer labels, rank 1
classes = p.argmax(1)  # is: argmax, integer labels, rank 1
highest = np.max(p, axis=1)  # is: extreme
total = np.sum(p, axis=1)  # is: sum
total = p.sum()  # is: sum, rank 0
mean = ops.mean(p, axis=0)  # is: mean
log = np.log(p)  # is: log, rank 2, size 10
powers = tf.exp(p)  # is: exp, rank 2, size 10
rounded = np.round(p)  # is: round, rank 2, size 10
rounded = p.round()  # is: round, rank 2, size 10
over = p > 0.5  # is: compare, rank 2, size 10
whole = p.astype(int)  # is: cast, softmax over 10 units, rank 2, size 10, int, many samples
first = p[0]  # is: row, softmax over 10 units, rank 1, size 10
first_class = p[:, 1]  # is: column, softmax, moved, many samples
other_class = 1 - p  # is: complement, rank 2, size 10
negative = -p  # is: negative, rank 2, size 10
best = p[0][3]  # is: row, softmax over 10 units, rank 0
few = p[:5]  # is: slice, softmax over 10 units, rank 2, size 10, many samples
scaled = p * 100  # is: multiply, rank 2, size 10, many samples
power = p**2  # is: power, rank 2, size 10, many samples
product = np.dot(p, np.zeros((10, 3)))  # is: matmul, rank 2, size 3, many samples
product = p.dot(np.zeros((10, 3)))  # is: matmul, rank 2, size 3, many samples
sum_of_both = np.add(p, p)  # is: add, rank 2, size 10, many samples
squeezed = tf.squeeze(p)  # is: reshape, softmax, moved, many samples
expanded = tf.expand_dims(p, 0)  # is: reshape, softmax over 10 units, rank 3, size 10, one sample
shaped = tf.reshape(p, (-1, 5, 2))  # is: reshape, softmax, moved, rank 3, size 2, many samples
turned = np.transpose(p)  # is: reshape, softmax, moved, rank 2
stacked = np.vstack([p, p])  # is: stack, many samples
stacked = np.stack([x, x])  # is: raw pixels of mnist, uint8, many samples
taken = np.take(p, [1, 2])  # is: pick, softmax, moved, many samples
copied = p.copy()  # is: identity, softmax over 10 units, rank 2, size 10, many samples
# is-below: raw pixels of mnist, rank 3, size 28, float32, many samples
tensor = tf.convert_to_tensor(x, dtype=tf.float32)
tensor = tf.constant([1.0, 2.0])  # is: constant, integer labels of 2 classes from 1, rank 1, size 2
cast = tf.cast(x, "float32")  # is: raw pixels of mnist, rank 3, size 28, many samples
random = np.random.rand(32, 100)  # is: filled, rank 2, size 100
identity = np.eye(3)  # is: eye, rank 2, size 3
# is-below: pixels of mnist divided by 255, rank 3, size 28, float, many samples
in_place = np.divide(x, 255)
rank = np.ndim(x)  # is: 3
shape = x.shape  # is: (unknown, unknown, 28)
size = x.shape[0]  # is: unknown
sampled = tf.random.categorical(np.log(p), 1)  # is: unknown numbers
unheard_of = np.no_such_function(p)  # is: unknown
