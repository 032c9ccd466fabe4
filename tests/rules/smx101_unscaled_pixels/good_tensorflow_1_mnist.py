"""read_data_sets gives 0..1."""
import keras
from keras.layers import Dense
from tensorflow.examples.tutorials.mnist import input_data

mnist = input_data.read_data_sets("MNIST_data/", one_hot=True)
model = keras.models.Sequential([Dense(64, activation="relu"), Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(mnist.train.images, mnist.train.labels)
