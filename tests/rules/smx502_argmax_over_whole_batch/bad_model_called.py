# tf.argmax without an axis takes axis 0.
import tensorflow as tf

(x, y), (x_test, y_test) = tf.keras.datasets.fashion_mnist.load_data()
x_test = tf.cast(x_test, tf.float32) / 255.0


class Net(tf.keras.Model):
    def __init__(self):
        super(Net, self).__init__()
        self.flatten = tf.keras.layers.Flatten()
        self.dense = tf.keras.layers.Dense(10)

    def call(self, inputs):
        return self.dense(self.flatten(inputs))


net = Net()
logits = net(x_test[:256])
print(tf.argmax(logits))  # expect: SMX502@7
print(tf.argmax(net(x_test[:256], training=False), axis=0))  # expect: SMX502@7
