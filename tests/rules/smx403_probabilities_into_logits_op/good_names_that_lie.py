import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 784])
labels = tf.placeholder(tf.float32, [None, 10])
w = tf.Variable(tf.zeros([784, 10]))

softmax = tf.add(tf.matmul(x, w), 0.1, name="softmax")
softmax_linear = tf.matmul(x, w)
softmax_logits = tf.layers.dense(x, 10, name="softmax")
a = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=softmax)
b = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=softmax_linear)
c = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=softmax_logits)
