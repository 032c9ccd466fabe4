import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.scale = tf.keras.layers.Rescaling(1.0 / 255)  # expect: SMX103@22
        self.flat = tf.keras.layers.Flatten()
        self.out = tf.keras.layers.Dense(10, activation="softmax")

    def call(self, inputs):
        return self.out(self.flat(self.scale(inputs)))


(x, y), _ = tf.keras.datasets.mnist.load_data()
x = tf.cast(x, tf.float32) / 255.0
net = Net()
net.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
net.fit(x, y, epochs=1)
