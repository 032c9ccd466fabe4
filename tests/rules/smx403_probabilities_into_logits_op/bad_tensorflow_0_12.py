"""TensorFlow 0.12 takes the logits first; later ones refuse arguments without keywords."""
import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 784])
y_ = tf.placeholder(tf.float32, [None, 10])
W = tf.Variable(tf.zeros([784, 10]))
y = tf.nn.softmax(tf.matmul(x, W))
loss = tf.nn.softmax_cross_entropy_with_logits(y, y_)  # expect: SMX403@48
