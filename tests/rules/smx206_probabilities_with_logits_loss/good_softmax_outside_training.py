import tensorflow as tf
from tensorflow.keras import Model, layers

loss_fn = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)


class Net(Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(64, activation="relu")
        self.out = layers.Dense(10)

    def call(self, x, training=False):
        x = self.out(self.hidden(x))
        if not training:
            x = tf.nn.softmax(x)
        return x


net = Net()


def train_step(x, y):
    with tf.GradientTape() as tape:
        loss = loss_fn(y, net(x, training=True))
    return tape.gradient(loss, net.trainable_variables)


def probabilities(x):
    return net(x, training=False)
