import jax
import jax.numpy as jnp
from keras.datasets import boston_housing

(x_train, y_train), _ = boston_housing.load_data()


@jax.jit
def predict(params, inputs):
    for w, b in params:
        outputs = jnp.dot(inputs, w) + b
        inputs = jnp.tanh(outputs)
    e = jnp.exp(outputs)
    return e / jnp.sum(e, axis=-1, keepdims=True)  # expect: SMX404@12


def method(z):
    e = jnp.exp(z)
    return e / e.sum(axis=1, keepdims=True)  # expect: SMX404@12
