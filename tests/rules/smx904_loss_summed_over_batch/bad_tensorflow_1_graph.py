import tensorflow as tf

x = tf.placeholder("float", [None, 784])
y_ = tf.placeholder("float", [None, 10])
W = tf.Variable(tf.zeros([784, 10]))
b = tf.Variable(tf.zeros([10]))
y = tf.nn.softmax(tf.matmul(x, W) + b)
cross_entropy = -tf.reduce_sum(y_ * tf.log(y))  # expect: SMX402@17, SMX904@18
train_step = tf.train.GradientDescentOptimizer(0.01).minimize(cross_entropy)
