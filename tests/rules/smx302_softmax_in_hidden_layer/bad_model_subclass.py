import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self, classes):
        super().__init__()
        self.flatten = tf.keras.layers.Flatten()
        self.hidden = tf.keras.layers.Dense(64, activation="softmax")  # expect: SMX302@60
        self.out = tf.keras.layers.Dense(classes, activation="softmax")

    def call(self, inputs):
        x = self.flatten(inputs)
        x = self.hidden(x)
        return self.out(x)


net = Net(10)
net.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
net.build((None, 28, 28))
