import tensorflow as tf
from keras import ops


def policy_loss(logits, actions, advantages):
    log_policy = tf.nn.log_softmax(logits)
    chosen = tf.reduce_sum(tf.one_hot(actions, 4) * log_policy, axis=1)
    return -tf.reduce_mean(chosen * advantages)


def sparse_policy_loss(logits, actions, advantages):
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=actions, logits=logits)
    return tf.reduce_mean(losses * advantages)


def keras_policy_loss(logits, onehot, advantages):
    chosen = ops.sum(onehot * ops.log_softmax(logits), axis=-1)
    return -ops.mean(chosen * advantages)
