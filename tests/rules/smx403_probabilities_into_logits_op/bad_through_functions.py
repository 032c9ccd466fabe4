import tensorflow as tf


def inference(images):
    hidden = tf.layers.dense(images, 128, activation=tf.nn.relu)
    return tf.nn.softmax(tf.layers.dense(hidden, 10))


def loss(logits, labels):
    cross_entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(logits=logits, labels=labels)  # expect: SMX403@75
    return tf.reduce_mean(cross_entropy)


images = tf.placeholder(tf.float32, [None, 784])
labels = tf.placeholder(tf.int32, [None])
total = loss(inference(images), labels)
