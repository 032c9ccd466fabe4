import tensorflow as tf


class Detector(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(32, activation="relu")
        self.out = tf.keras.layers.Dense(1, activation="sigmoid")

    def call(self, x):
        return self.out(self.hidden(x))


model = Detector()
dataset = tf.data.experimental.load("test")
for x, y in dataset:
    scores = model(x, training=False)
    labels = tf.argmax(scores, axis=-1)  # expect: SMX501@14
    print(labels, y)
