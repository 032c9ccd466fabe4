import tensorflow as tf
from tensorflow.keras import Model, layers


class Classifier(Model):
    def __init__(self, classes):
        super().__init__()
        self.body = tf.keras.Sequential([layers.Flatten(), layers.Dense(64, activation="relu")])
        self.head = layers.Dense(classes, activation="softmax")

    def call(self, x):
        return self.head(self.body(x))


model = Classifier(10)
model.compile(
    optimizer="adam",
    loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),  # expect: SMX206@56
)
