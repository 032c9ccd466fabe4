import tensorflow as tf
from tensorflow.keras.layers import GRU, LSTM, Bidirectional, ConvLSTM2D, Input, TimeDistributed

words = Input(shape=(40, 16))
both_ways = Bidirectional(LSTM(3, activation=tf.nn.softmax))(words)  # expect: SMX301@46
tagger = tf.keras.Model(words, both_ways)

averaged = Bidirectional(layer=GRU(units=3, activation=tf.keras.activations.softmax), merge_mode="ave")(words)  # expect: SMX301@56

paragraphs = Input(shape=(10, 40, 16))
encoded = TimeDistributed(LSTM(3, activation="softmax"))(paragraphs)  # expect: SMX301@46

frames = Input(shape=(None, 64, 64, 1))
masks = ConvLSTM2D(
    filters=2,
    kernel_size=(3, 3),
    padding="same",
    activation="softmax",  # expect: SMX301@16
)(frames)
