import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self, classes=8):
        super(Net, self).__init__()
        self.hidden = tf.keras.layers.Dense(32, activation="relu")
        self.classes = tf.keras.layers.Dense(classes, activation="softmax")

    def call(self, inputs):
        return self.classes(self.hidden(inputs))


net = Net()
net.compile(optimizer=tf.keras.optimizers.Adam(), loss=tf.losses.BinaryCrossentropy())  # expect: SMX202@56
