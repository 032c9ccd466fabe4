import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 784])
w = tf.Variable(tf.zeros([784, 10]))
b = tf.Variable(tf.zeros([10]))


class Classifier(object):
    def __init__(self, features):
        self.y = tf.nn.softmax(tf.matmul(features, w) + b)

    def probabilities(self):
        return tf.nn.softmax(self.y)  # expect: SMX303@16


classifier = Classifier(x)
top = tf.nn.top_k(classifier.probabilities(), k=3)

dense = tf.layers.dense(x, 10, activation=tf.nn.softmax)
again = tf.nn.softmax(dense, name="predictions")  # expect: SMX303@9
