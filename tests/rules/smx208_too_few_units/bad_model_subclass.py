import tensorflow as tf

CLASSES = 8


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.flat = tf.keras.layers.Flatten()
        self.out = tf.keras.layers.Dense(CLASSES)  # expect: SMX208@42

    def call(self, inputs):
        return tf.nn.softmax(self.out(self.flat(inputs)))


(x, y), _ = tf.keras.datasets.mnist.load_data()
dataset = tf.data.Dataset.from_tensor_slices((x / 255.0, y)).shuffle(100).batch(32)
net = Net()
net.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
net.fit(dataset)
