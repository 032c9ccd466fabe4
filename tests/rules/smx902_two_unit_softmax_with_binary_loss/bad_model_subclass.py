import tensorflow as tf
from tensorflow.keras.losses import binary_crossentropy


class Pair(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(2)
        self.softmax = tf.keras.layers.Softmax()

    def call(self, x):
        return self.softmax(self.dense(x))


model = Pair()
model.compile(optimizer="sgd", loss=binary_crossentropy)  # expect: SMX902@37
model.fit(tf.data.experimental.load("train"))
