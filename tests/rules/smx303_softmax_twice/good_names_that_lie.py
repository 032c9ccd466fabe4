import tensorflow.compat.v1 as tf

x = tf.placeholder(tf.float32, [None, 784])
w = tf.get_variable("w", [784, 10])
b = tf.get_variable("b", [10])

softmax = tf.add(tf.matmul(x, w), b, name="softmax")
softmax_linear = tf.matmul(x, w) + b
softmax_input = softmax
prediction = tf.nn.softmax(softmax)
other = tf.nn.softmax(softmax_linear)
third = tf.nn.softmax(softmax_input)
