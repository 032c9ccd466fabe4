import tensorflow as tf
from tensorflow import keras


class Classifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.out = keras.layers.Dense(1, activation=tf.nn.softmax)  # expect: SMX203@53

    def call(self, inputs):
        return self.out(self.hidden(inputs))


class LateSoftmax(keras.Model):
    def __init__(self, **kwargs):
        super(LateSoftmax, self).__init__(**kwargs)
        self.hidden = keras.layers.Dense(32, activation="relu")
        self.score = keras.layers.Dense(1)

    def call(self, inputs):
        x = self.hidden(inputs)
        x = self.score(x)
        return tf.nn.softmax(x)  # expect: SMX203@16


model = Classifier()
model.compile("adam", "binary_crossentropy")
late = LateSoftmax()
late.compile("adam", "binary_crossentropy")
