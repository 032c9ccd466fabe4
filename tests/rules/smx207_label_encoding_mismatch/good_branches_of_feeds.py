"""One of two arms feeds rows; the loss is that of the arm."""
import tensorflow as tf
from tensorflow.examples.tutorials.mnist import input_data

FLAGS = tf.app.flags.FLAGS
x = tf.placeholder(tf.float32, [None, 784])
logits = tf.layers.dense(x, 10)
if FLAGS.rows:
    y = tf.placeholder(tf.float32, [None, 10])
    loss = tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=logits)
else:
    y = tf.placeholder(tf.int64, [None])
    loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=logits)
digits = input_data.read_data_sets("data", one_hot=FLAGS.rows)
with tf.Session() as session:
    images, labels = digits.train.next_batch(50)
    session.run(loss, {x: images, y: labels})
