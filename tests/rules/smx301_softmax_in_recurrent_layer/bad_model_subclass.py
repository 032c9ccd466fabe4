import tensorflow as tf


class Tagger(tf.keras.Model):
    activation = "softmax"

    def __init__(self, tags, width=64):
        super().__init__()
        self.embed = tf.keras.layers.Embedding(10000, width)
        self.rnn = tf.keras.layers.LSTM(width, return_sequences=True)
        self.out = tf.keras.layers.GRU(tags, activation=self.activation, return_sequences=True)  # expect: SMX301@57

    def call(self, inputs):
        return self.out(self.rnn(self.embed(inputs)))


tagger = Tagger(12)
