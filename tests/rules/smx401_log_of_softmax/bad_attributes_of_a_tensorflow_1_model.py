import tensorflow as tf


class TextClassifier(object):
    def __init__(self, features, classes):
        self.x = tf.placeholder(tf.float32, [None, features])
        self.w = tf.Variable(tf.truncated_normal([features, classes], stddev=0.1))
        self.build()
        self.summarise()

    def build(self):
        self.logits = tf.matmul(self.x, self.w)
        self.y = tf.nn.softmax(self.logits)

    def summarise(self):
        self.log_likelihood = tf.log(self.y)  # expect: SMX401@31
        tf.summary.histogram("log", self.log_likelihood)


model = TextClassifier(100, 5)
with tf.Session() as session:
    session.run(model.log_likelihood)
