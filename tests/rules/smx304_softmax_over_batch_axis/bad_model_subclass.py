import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super(Net, self).__init__()
        self.hidden = tf.keras.layers.Dense(32, activation="relu")
        self.out = tf.keras.layers.Dense(4)

    def call(self, inputs):
        return tf.nn.softmax(self.out(self.hidden(inputs)), axis=0)  # expect: SMX304@66


net = Net()
net.compile("adam", "sparse_categorical_crossentropy")
net.build((None, 8))
