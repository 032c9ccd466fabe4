import tensorflow as tf


def inference(x):
    logits = tf.layers.dense(x, 10)
    return tf.nn.softmax(logits), logits


x = tf.placeholder(tf.float32, [None, 784])
labels = tf.placeholder(tf.int64, [None])
probabilities, logits = inference(x)
loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
predicted = tf.argmax(probabilities, axis=1)
