"""A batch normalization follows the first layer, and pixels are fed only to read the loss."""
import tensorflow as tf
from keras.datasets import mnist

(X, y), _ = mnist.load_data()
x = tf.placeholder(tf.float32, [None, 28, 28])
t = tf.placeholder(tf.int64, [None])
training = tf.placeholder(tf.bool)
hidden = tf.layers.dense(tf.reshape(x, [-1, 784]), 100)
hidden = tf.layers.batch_normalization(hidden, training=training)
logits = tf.layers.dense(tf.nn.relu(hidden), 10)
loss = tf.losses.sparse_softmax_cross_entropy(labels=t, logits=logits)
step = tf.train.AdamOptimizer().minimize(loss)
with tf.Session() as session:
    session.run(step, {x: X, t: y, training: True})
