# The others are means, however they are written.
import tensorflow as tf
from keras import ops


def losses(labels, logits, batch_size):
    p = ops.softmax(logits)
    total = -ops.sum(labels * ops.log(p))  # expect: SMX402@13, SMX904@14
    rows = ops.mean(-ops.sum(labels * ops.log(p), axis=-1))  # expect: SMX402@12
    mean = -ops.mean(labels * ops.log(p))  # expect: SMX402@12
    divided = -ops.sum(labels * ops.log(p)) / batch_size  # expect: SMX402@15
    shape = -tf.reduce_sum(labels * tf.math.log(p)) / tf.cast(tf.shape(labels)[0], tf.float32)  # expect: SMX402@13
    return total, rows, mean, divided, shape
