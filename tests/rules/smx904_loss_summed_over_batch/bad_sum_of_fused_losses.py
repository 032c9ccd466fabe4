import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 784])
y_ = tf.placeholder(tf.float32, [None, 10])
y = tf.layers.dense(x, 10)
cost = tf.reduce_sum(tf.nn.softmax_cross_entropy_with_logits(labels=y_, logits=y))  # expect: SMX904@8
losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=tf.argmax(y_, 1), logits=y)
total = tf.reduce_sum(losses)  # expect: SMX904@9
mean = tf.reduce_sum(losses) / 100
rows = tf.reduce_mean(losses)
