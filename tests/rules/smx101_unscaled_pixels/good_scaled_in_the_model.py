import tensorflow as tf
from tensorflow.keras import layers, models
from tensorflow.keras.datasets import cifar10

(x, y), _ = cifar10.load_data()


def fit(*first):
    model = models.Sequential([*first, layers.Flatten(), layers.Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x, y)


fit(layers.Rescaling(1.0 / 255))
fit(layers.experimental.preprocessing.Rescaling(1.0 / 255, input_shape=(32, 32, 3)))
fit(layers.Normalization())
fit(layers.Lambda(lambda t: t / 255.0))
fit(layers.BatchNormalization())
fit(layers.LayerNormalization())
fit(layers.Conv2D(8, 3), layers.BatchNormalization(), layers.ReLU())
fit(layers.Conv2D(8, 3), layers.Activation("relu"), layers.BatchNormalization())
fit(layers.Conv2D(8, 3, activation="relu"), layers.MaxPooling2D(), layers.BatchNormalization())
fit(layers.RandomFlip(), layers.Rescaling(1 / 127.5, offset=-1))

inputs = layers.Input((32, 32, 3))
h = layers.Flatten()(inputs / 255.0)
functional = models.Model(inputs, layers.Dense(10, activation="softmax")(h))
functional.compile("adam", "sparse_categorical_crossentropy")
functional.fit(x, y)


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = layers.Flatten()
        self.out = layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.out(self.flatten(tf.cast(images, tf.float32) / 255.0))


net = Net()
net.compile("adam", "sparse_categorical_crossentropy")
net.fit(x, y)
