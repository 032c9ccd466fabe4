import jax
import keras
import tensorflow as tf
from tensorflow.keras import backend as K

x = tf.random.normal((8, 5))
p = tf.nn.softmax(x)
log_p = tf.nn.log_softmax(x)
entropy = -tf.reduce_sum(p * log_p, axis=-1)
other = keras.ops.log_softmax(x)
third = jax.nn.log_softmax(x.numpy())
fourth = x - tf.reduce_logsumexp(x, axis=-1, keepdims=True)
loss = K.categorical_crossentropy(p, x, from_logits=True)
