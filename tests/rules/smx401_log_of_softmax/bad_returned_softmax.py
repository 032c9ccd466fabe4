import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def inference(images):
    hidden = tf.layers.dense(images, 128, activation=tf.nn.relu)
    return tf.layers.dense(hidden, 10, activation=tf.nn.softmax)


def scores(images):
    return tf.log(inference(images))  # expect: SMX401@12


result = scores(tf.placeholder(tf.float32, [None, 784]))
