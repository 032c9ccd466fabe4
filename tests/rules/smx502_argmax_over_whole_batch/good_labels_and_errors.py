import numpy as np
import tensorflow as tf
from keras.utils import to_categorical

(x_train, y_train), (x_test, y_test) = tf.keras.datasets.mnist.load_data()
x_test = x_test.reshape(-1, 784) / 255.0
model = tf.keras.Sequential([tf.keras.layers.Dense(10, activation="softmax", input_shape=(784,))])
one_hot = to_categorical(y_test)
print(np.argmax(one_hot[0]), np.argmax(y_test), np.argmax(x_test))
p = model.predict(x_test)
most_certain = np.argmax(p.max(axis=1))
most_like_a_three = np.argmax(p[:, 3])
worst = np.argmax(np.abs(one_hot - p).sum(axis=1))
