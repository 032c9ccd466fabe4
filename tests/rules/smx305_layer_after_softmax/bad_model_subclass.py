import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(5, activation="softmax")
        self.dropout = tf.keras.layers.Dropout(0.5)  # expect: SMX305@24

    def call(self, inputs, training=False):
        return self.dropout(self.dense(inputs), training=training)


net = Net()
net.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
