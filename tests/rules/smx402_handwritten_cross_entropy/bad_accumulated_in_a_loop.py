import tensorflow.compat.v1 as tf

labels = tf.placeholder(tf.float32, [None, 4])
x = tf.placeholder(tf.float32, [None, 8])
loss = 0.0
for step in range(3):
    y = tf.nn.softmax(tf.layers.dense(x, 4, name="step", reuse=step > 0))
    loss += -tf.reduce_sum(labels * tf.log(y))  # expect: SMX402@13
total = 0.0
total -= tf.reduce_mean(labels * tf.log(tf.nn.softmax(x[:, :4])))  # expect: SMX402@10
