import numpy as np
import tensorflow as tf
from tensorflow.keras import backend as K

(x_train, y_train), (x_test, y_test) = tf.keras.datasets.mnist.load_data()
x_test = x_test / 255.0
model = tf.keras.Sequential([tf.keras.layers.Flatten(input_shape=(28, 28)), tf.keras.layers.Dense(10)])
p = model.predict(x_test)
a = np.argmax(p, axis=1)
b = p.argmax(axis=-1)
c = tf.argmax(p, 1)
d = np.argmax(p, -1)
e = tf.argmax(input=p, axis=-1)
f = np.argmax(model.predict(x_test[:10]), axis=1)
# The default axis of the backend function is the last one.
g = K.argmax(p)
