import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 784])
y_ = tf.placeholder(tf.float32, [None, 10])
W = tf.Variable(tf.zeros([784, 10]))
b = tf.Variable(tf.zeros([10]))
y = tf.nn.softmax(tf.matmul(x, W) + b, dim=0)  # expect: SMX304@44
dense = tf.layers.dense(x, 10)
probabilities = tf.nn.softmax(dense, axis=0)  # expect: SMX304@43
