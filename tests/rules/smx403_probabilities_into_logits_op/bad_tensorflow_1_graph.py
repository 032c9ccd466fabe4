import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 784])
y_ = tf.placeholder(tf.float32, [None, 10])
W = tf.Variable(tf.zeros([784, 10]))
y = tf.nn.softmax(tf.matmul(x, W))
cross_entropy = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=y_, logits=y))  # expect: SMX403@90
second = tf.nn.softmax_cross_entropy_with_logits_v2(
    labels=y_,
    logits=tf.nn.softmax(tf.matmul(x, W)),  # expect: SMX403@12
)
with tf.Session() as sess:
    sess.run(cross_entropy)
