import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 784])
w = tf.Variable(tf.random_uniform([784, 10]))

softmax = tf.add(tf.matmul(x, w), 1.0, name="softmax")
softmax_linear = tf.exp(softmax)
probabilities = tf.abs(softmax)
log_softmax = tf.log(softmax_linear)
log_probabilities = tf.log(probabilities)
