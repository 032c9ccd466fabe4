import tensorflow.compat.v1 as tf

labels = tf.placeholder(tf.int64, [None])
x = tf.placeholder(tf.float32, [None, 20])
losses = []
for i in range(3):
    tower = tf.nn.softmax(tf.layers.dense(x, 5, name="tower_%d" % i))
    losses.append(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=tower))  # expect: SMX403@88
total = tf.add_n(losses)
