import tensorflow as tf


class Classifier(tf.keras.Model):
    def __init__(self, classes):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(32, activation=tf.nn.relu)
        self.out = tf.keras.layers.Dense(classes, activation=tf.nn.softmax)

    def call(self, x):
        return self.out(self.hidden(x))


model = Classifier(6)
for x, y in tf.data.experimental.load("test"):
    found = tf.cast(model(x) > 0.5, tf.float32)  # expect: SMX504@21
    probabilities = model(x, training=False)
    found = tf.where(probabilities >= 0.5, 1, 0)  # expect: SMX504@22
