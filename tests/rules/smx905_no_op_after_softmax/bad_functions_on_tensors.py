import tensorflow as tf
from keras import activations, ops
from keras import backend as K


def head(logits):
    p = tf.nn.softmax(logits)
    return tf.nn.relu(p)  # expect: SMX905@12


def others(logits):
    return ops.relu(ops.softmax(logits)), activations.linear(K.softmax(logits))  # expect: SMX905@12, SMX905@43
