import jax.numpy as jnp
import numpy as np
import tensorflow as tf
from keras import layers, models, ops
from keras.datasets import fashion_mnist

(_, _), (images, labels) = fashion_mnist.load_data()
images = images.astype("float32") / 255
model = models.Sequential(
    [layers.Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")]
)
p = model.predict(images)
print(tf.argmax(p, axis=0), np.argmax(p, 0), p.argmax(axis=0))  # expect: SMX502@7, SMX502@29, SMX502@46
print(ops.argmax(p, axis=0), jnp.argmax(p, axis=0))  # expect: SMX502@7, SMX502@30
print(tf.argmax(p))  # expect: SMX502@7
