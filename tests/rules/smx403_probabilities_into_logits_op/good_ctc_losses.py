import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras import layers


def logits(spectrogram):
    x = layers.Bidirectional(layers.LSTM(128, return_sequences=True))(spectrogram)
    return layers.Dense(29)(x)


def loss(labels, spectrogram, label_length, logit_length):
    return tf.nn.ctc_loss(labels, logits(spectrogram), label_length, logit_length)


def batch_cost(labels, spectrogram, label_length, input_length):
    # The backend's function takes the logarithm of probabilities itself.
    outputs = tf.nn.softmax(logits(spectrogram))
    return K.ctc_batch_cost(labels, outputs, input_length, label_length)
