import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super(Net, self).__init__()
        self.hidden = tf.keras.layers.Dense(64, activation="relu")
        self.out = tf.keras.layers.Dense(10, activation="softmax")

    def call(self, inputs, training=False):
        x = self.out(self.hidden(inputs))
        if not training:
            x = tf.nn.softmax(x)  # expect: SMX303@17
        return x


net = Net()
