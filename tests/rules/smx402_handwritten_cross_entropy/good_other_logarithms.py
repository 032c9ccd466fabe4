import tensorflow as tf

labels = tf.constant([[0.0, 1.0]])
logits = tf.constant([[0.5, 0.1]])
y = tf.nn.softmax(logits)
squared = tf.reduce_mean(tf.square(labels - y))
log_normal = -tf.reduce_sum(labels * tf.math.log(tf.square(logits) + 1.0))
by_logsumexp = tf.reduce_mean(tf.reduce_logsumexp(logits, axis=1) - tf.reduce_sum(labels * logits, axis=1))
binary = tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
