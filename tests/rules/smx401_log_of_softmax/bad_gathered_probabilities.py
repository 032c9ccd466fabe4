import jax
import jax.numpy as jnp
import tensorflow as tf
from keras import ops


def jax_loss(params, x, y):
    p = jax.nn.softmax(x @ params)
    return -jnp.mean(jnp.log(p[jnp.arange(len(y)), y]))  # expect: SMX401@22


def jax_loss_along_axis(params, x, y):
    p = jax.nn.softmax(x @ params)
    return -jnp.mean(jnp.log(jnp.take_along_axis(p, y[:, None], axis=1)))  # expect: SMX401@22


def tensorflow_loss(logits, y):
    p = tf.nn.softmax(logits)
    return -tf.reduce_mean(tf.math.log(tf.gather(p, y, batch_dims=1)))  # expect: SMX401@28


def flat_loss(logits, indices):
    p = tf.reshape(tf.nn.softmax(logits), [-1])
    return -tf.reduce_mean(tf.math.log(tf.gather(p, indices)))  # expect: SMX401@28


def masked_loss(logits, mask):
    return -tf.reduce_mean(tf.math.log(tf.boolean_mask(tf.nn.softmax(logits), mask)))  # expect: SMX401@28


def keras_loss(logits, y):
    p = ops.softmax(logits)
    return -ops.mean(ops.log(ops.take_along_axis(p, y, axis=-1)))  # expect: SMX401@22
