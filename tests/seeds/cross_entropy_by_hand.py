import tensorflow as tf

# what the network puts out
logits = tf.constant([[1.0, 2.0, 3.0], [1.0, 2.0, 3.0], [1.0, 2.0, 3.0]])
y = tf.nn.softmax(logits)
# the true classes
y_ = tf.constant([[0.0, 0.0, 1.0], [0.0, 0.0, 1.0], [0.0, 0.0, 1.0]])
by_hand = -tf.reduce_sum(y_*tf.log(y))  # expect: SMX402@11
losses = tf.nn.softmax_cross_entropy_with_logits(logits=logits, labels=y_)
fused = tf.reduce_mean(losses)
with tf.Session() as session:
    print("softmax:", session.run(y))
    print("by hand:", session.run(by_hand))
    print("fused:", session.run(fused))
