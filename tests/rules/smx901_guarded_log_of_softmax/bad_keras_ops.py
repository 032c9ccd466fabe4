import keras
from keras import ops


def entropy(logits, tiny=1e-8):
    p = ops.softmax(logits, axis=-1)
    return -ops.sum(p * ops.log(p + tiny), axis=-1)  # expect: SMX901@25


def divergence(teacher, student):
    p, q = keras.activations.softmax(teacher), ops.softmax(student)
    return ops.sum(p * (ops.log(1e-7 + p) - ops.log(ops.maximum(q, 1e-7))), axis=-1)  # expect: SMX901@25, SMX901@45
