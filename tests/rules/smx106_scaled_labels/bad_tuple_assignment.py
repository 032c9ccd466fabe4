import tensorflow as tf
from tensorflow.keras import layers

(x_train, y_train), (x_test, y_test) = tf.keras.datasets.fashion_mnist.load_data()
x_train, y_train = x_train / 255.0, y_train / 255.0  # expect: SMX106@37

inputs = layers.Input((28, 28))
outputs = layers.Dense(10)(layers.Flatten()(inputs))
model = tf.keras.Model(inputs, outputs)
model.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(x_train, y_train, batch_size=64)
