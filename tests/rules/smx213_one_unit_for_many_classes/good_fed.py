"""A column for each digit, and one column for a comparison."""
import tensorflow as tf
from tensorflow.examples.tutorials.mnist import input_data

mnist = input_data.read_data_sets("MNIST_data/", one_hot=True)
numbers = input_data.read_data_sets("MNIST_data/")
x = tf.placeholder(tf.float32, [None, 784])
y = tf.placeholder(tf.float32, [None, 10])
is_seven = tf.placeholder(tf.float32, [None])
a = tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=tf.layers.dense(x, 10))
b = tf.nn.sigmoid_cross_entropy_with_logits(labels=is_seven, logits=tf.layers.dense(x, 1))
with tf.Session() as session:
    images, labels = mnist.train.next_batch(100)
    session.run(a, {x: images, y: labels})
    images, labels = numbers.train.next_batch(100)
    session.run(b, {x: images, is_seven: labels == 7})
