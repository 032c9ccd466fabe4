import jax
import jax.numpy as jnp
from keras import ops


def keras_loss(y_true, logits):
    return -ops.mean(ops.sum(y_true * ops.log(ops.softmax(logits)), axis=-1))  # expect: SMX402@12


def jax_loss(params, x, y):
    probabilities = jax.nn.softmax(x @ params)
    return -jnp.mean(jnp.sum(y * jnp.log(probabilities), axis=1))  # expect: SMX402@12


def by_methods(params, x, y):
    probabilities = jax.nn.softmax(jnp.dot(x, params))
    return -(y * jnp.log(probabilities)).sum(axis=1).mean()  # expect: SMX402@12
