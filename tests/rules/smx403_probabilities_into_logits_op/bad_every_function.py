import tensorflow.compat.v1 as tf

z = tf.layers.dense(tf.placeholder(tf.float32, [None, 20]), 4)
onehot = tf.placeholder(tf.float32, [None, 4])
ids = tf.placeholder(tf.int64, [None])
p = tf.nn.softmax(z)
s = tf.sigmoid(z)

a = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=ids, logits=p)  # expect: SMX403@71
b = tf.nn.sigmoid_cross_entropy_with_logits(labels=onehot, logits=s)  # expect: SMX403@67
c = tf.nn.weighted_cross_entropy_with_logits(targets=onehot, logits=s, pos_weight=2.0)  # expect: SMX403@69
d = tf.losses.softmax_cross_entropy(onehot_labels=onehot, logits=p)  # expect: SMX403@66
e = tf.losses.sparse_softmax_cross_entropy(ids, p)  # expect: SMX403@49
f = tf.losses.sigmoid_cross_entropy(onehot, tf.nn.sigmoid(z))  # expect: SMX403@45
g = tf.nn.sigmoid_cross_entropy_with_logits(labels=onehot, logits=p)  # expect: SMX403@67
h = tf.nn.softmax_cross_entropy_with_logits(labels=onehot, logits=s)  # expect: SMX403@67
i = tf.nn.softmax_cross_entropy_with_logits(logits=tf.identity(p), labels=onehot)  # expect: SMX403@52
