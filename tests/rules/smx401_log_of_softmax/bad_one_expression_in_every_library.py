import jax
import jax.numpy as jnp
import keras
import tensorflow as tf
from keras import ops
from tensorflow.keras import backend as K

x = tf.random.normal((8, 5))
a = tf.math.log(tf.nn.softmax(x))  # expect: SMX401@5
b = tf.compat.v1.log(tf.compat.v1.nn.softmax(x))  # expect: SMX401@5
c = ops.log(ops.softmax(x, axis=-1))  # expect: SMX401@5
d = keras.ops.log(keras.activations.softmax(x))  # expect: SMX401@5
e = K.log(K.softmax(x))  # expect: SMX401@5
f = jnp.log(jax.nn.softmax(jnp.ones((8, 5))))  # expect: SMX401@5
g = tf.math.log(tf.cast(tf.nn.softmax(x), tf.float32))  # expect: SMX401@5
