"""A number for each step of a sequence, fed to logits of three axes, and a dict that is no feed."""
import numpy as np
import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 10, 8])
y = tf.placeholder(tf.int32, [None, 10])
cells, _ = tf.nn.dynamic_rnn(tf.nn.rnn_cell.LSTMCell(32), x, dtype=tf.float32)
logits = tf.layers.dense(cells, 10)
loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=logits)
mixed = tf.placeholder(tf.int32)
tagged = tf.nn.sparse_softmax_cross_entropy_with_logits(
    labels=mixed, logits=tf.layers.dense(x, 3)
)
with tf.Session() as session:
    for tags in (np.eye(3)[np.load("y.npy")], np.random.randint(0, 3, 50)):
        session.run(tagged, {mixed: tags})
