import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 784])
y_ = tf.placeholder(tf.float32, [None, 10])
y = tf.matmul(x, tf.Variable(tf.zeros([784, 10]))) + tf.Variable(tf.zeros([10]))
each = tf.nn.sparse_softmax_cross_entropy_with_logits(y, tf.argmax(y_, 1))
loss = tf.reduce_mean(each) + tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(y, y_))
