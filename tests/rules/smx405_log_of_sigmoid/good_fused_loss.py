import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 8])
y = tf.placeholder(tf.float32, [None, 1])
logits = tf.layers.dense(x, 1)
hypothesis = tf.sigmoid(logits)
cost = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=logits))
predicted = tf.cast(hypothesis > 0.5, tf.float32)
