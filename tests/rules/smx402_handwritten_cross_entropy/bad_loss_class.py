import tensorflow as tf
from tensorflow import keras


class FromScores(keras.losses.Loss):
    def call(self, y_true, y_pred):
        probabilities = tf.nn.softmax(y_pred)
        return -tf.reduce_sum(y_true * tf.math.log(probabilities), axis=-1)  # expect: SMX402@16


model = keras.Sequential([keras.layers.Dense(3)])
model.compile(optimizer="adam", loss=FromScores())
