import tensorflow.compat.v1 as tf

x = tf.placeholder(tf.float32, [None, 4])
sigmoid = tf.exp(x, name="sigmoid")
a = tf.log(sigmoid)
sigmoid_output = tf.placeholder(tf.float32, [None, 4])
b = tf.log(sigmoid_output)
c = tf.log(1 - sigmoid_output)
