"""Both losses are fed what they expect, once made one-hot in the graph, once from one-hot rows."""
import tensorflow as tf
from tensorflow.examples.tutorials.mnist import input_data

numbers = input_data.read_data_sets("MNIST_data/")
rows = input_data.read_data_sets("MNIST_data/", one_hot=True)
either = input_data.read_data_sets("MNIST_data/", one_hot=FLAGS.one_hot)
x = tf.placeholder(tf.float32, [None, 784])
y_number = tf.placeholder(tf.int64, [None])
y_row = tf.placeholder(tf.float32, [None, 10])
y_either = tf.placeholder(tf.float32)
logits = tf.layers.dense(x, 10)
a = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y_number, logits=logits)
b = tf.nn.softmax_cross_entropy_with_logits(labels=tf.one_hot(y_number, 10), logits=logits)
c = tf.nn.softmax_cross_entropy_with_logits(labels=y_row, logits=logits)
d = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=tf.argmax(y_row, 1), logits=logits)
e = tf.nn.softmax_cross_entropy_with_logits(labels=y_either, logits=logits)
with tf.Session() as sess:
    images, labels = numbers.train.next_batch(100)
    sess.run([a, b], feed_dict={x: images, y_number: labels})
    images, labels = rows.train.next_batch(100)
    sess.run([c, d], {x: images, y_row: labels})
    images, labels = either.train.next_batch(100)
    sess.run(e, {x: images, y_either: labels})
