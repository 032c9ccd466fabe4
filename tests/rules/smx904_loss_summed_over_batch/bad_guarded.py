import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 784])
y_ = tf.placeholder(tf.float32, [None, 10])
y_conv = tf.nn.softmax(tf.layers.dense(x, 10))
cross_entropy = -tf.reduce_sum(y_ * tf.log(tf.clip_by_value(y_conv, 1e-10, 1.0)))  # expect: SMX904@18, SMX901@37
train_step = tf.train.AdamOptimizer(1e-4).minimize(cross_entropy)
