import tensorflow as tf


class ConvNet(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = tf.keras.layers.Flatten()
        self.out = tf.keras.layers.Dense(10)

    def call(self, x, is_training=False):
        x = self.out(self.flatten(x))
        if not is_training:
            # The loss applies softmax itself.
            x = tf.nn.softmax(x)
        return x


conv_net = ConvNet()


def cross_entropy_loss(x, y):
    loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=tf.cast(y, tf.int64), logits=x)
    return tf.reduce_mean(loss)


def train_step(x, y):
    with tf.GradientTape() as g:
        loss = cross_entropy_loss(conv_net(x, is_training=True), y)
    return g.gradient(loss, conv_net.trainable_variables)
