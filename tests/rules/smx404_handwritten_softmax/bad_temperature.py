import tensorflow as tf


def soften(logits, temperature):
    scaled = logits / temperature
    return tf.exp(scaled) / tf.reduce_sum(tf.exp(scaled), axis=-1, keepdims=True)  # expect: SMX404@12


def sample(logits, temperature=1.0):
    return tf.exp(logits / temperature) / tf.reduce_sum(tf.exp(logits / temperature), -1, keepdims=True)  # expect: SMX404@12
