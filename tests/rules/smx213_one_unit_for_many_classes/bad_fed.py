"""One column of logits for the ten digits."""
import tensorflow as tf
from tensorflow.examples.tutorials.mnist import input_data

mnist = input_data.read_data_sets("MNIST_data/")
x = tf.placeholder(tf.float32, [None, 784])
y = tf.placeholder(tf.float32, [None])
logits = tf.layers.dense(x, 1)
loss = tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=logits)  # expect: SMX213@8
with tf.Session() as session:
    images, labels = mnist.train.next_batch(100)
    session.run(loss, {x: images, y: labels})
