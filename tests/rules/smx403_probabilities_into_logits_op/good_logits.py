import tensorflow.compat.v1 as tf

x = tf.placeholder(tf.float32, [None, 784])
labels = tf.placeholder(tf.float32, [None, 10])
logits = tf.layers.dense(x, 10)
y = tf.nn.softmax(logits)
loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits))
other = tf.losses.softmax_cross_entropy(labels, logits)
accuracy = tf.reduce_mean(tf.to_float(tf.equal(tf.argmax(y, 1), tf.argmax(labels, 1))))
