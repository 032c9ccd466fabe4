import tensorflow as tf
from tensorflow.keras import layers


def model(spectrogram):
    x = layers.Bidirectional(layers.LSTM(128, return_sequences=True))(spectrogram)
    return layers.Dense(29, activation='softmax')(x)


def loss(labels, spectrogram, label_length, logit_length):
    outputs = model(spectrogram)
    return tf.nn.ctc_loss(
        labels,
        outputs,  # expect: SMX403@9
        label_length,
        logit_length,
        logits_time_major=False,
    )
