import numpy as np
import tensorflow as tf


class Trainer:
    def __init__(self, features, classes):
        self.x = np.load("x.npy")
        self.y = tf.keras.utils.to_categorical(np.load("y.npy"), classes)
        self.model = tf.keras.Sequential()
        self.model.add(tf.keras.layers.Dense(classes, input_shape=(features,)))
        self.loss = tf.keras.losses.CategoricalCrossentropy(from_logits=True)

    def step(self):
        predicted = self.model(self.x)
        return self.loss(predicted, self.y)  # expect: SMX406@26


trainer = Trainer(8, 3)
trainer.step()
