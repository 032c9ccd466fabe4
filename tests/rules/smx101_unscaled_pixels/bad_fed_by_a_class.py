"""A class trains on shuffled batches of pixels that nobody has scaled."""
import numpy as np
import tensorflow as tf
from sklearn.datasets import fetch_mldata
from sklearn.model_selection import train_test_split
from sklearn.utils import shuffle
mnist = fetch_mldata('MNIST original', data_home='.')
n = len(mnist.data)
N = 30000
indices = np.random.permutation(range(n))[:N]
X = mnist.data[indices]
y = mnist.target[indices]
Y = np.eye(10)[y.astype(int)]
X_train, X_test, Y_train, Y_test = train_test_split(X, Y, train_size=0.8)
class DNN(object):
    def __init__(self, n_in, n_out):
        self.n_in = n_in; self.n_out = n_out
    def weight_variable(self, shape):
        return tf.Variable(tf.truncated_normal(shape, stddev=0.01))
    def inference(self, x):
        h = tf.nn.relu(tf.matmul(x, self.weight_variable([self.n_in, 200])))
        return tf.nn.softmax(tf.matmul(h, self.weight_variable([200, self.n_out])))
    def loss(self, y, t):
        return tf.reduce_mean(-tf.reduce_sum(t * tf.log(tf.clip_by_value(y, 1e-10, 1.0)), reduction_indices=[1]))
    def training(self, loss):
        optimizer = tf.train.GradientDescentOptimizer(0.01)
        return optimizer.minimize(loss)
    def fit(self, X_train, Y_train, epochs=100, batch_size=100):
        x = tf.placeholder(tf.float32, shape=[None, self.n_in])
        t = tf.placeholder(tf.float32, shape=[None, self.n_out])
        y = self.inference(x)
        loss = self.loss(y, t)
        train_step = self.training(loss)
        sess = tf.Session()
        sess.run(tf.global_variables_initializer())
        for epoch in range(epochs):
            X_, Y_ = shuffle(X_train, Y_train)
            for i in range(len(X_train) // batch_size):
                start = i * batch_size
                end = start + batch_size
                sess.run(train_step, feed_dict={x: X_[start:end], t: Y_[start:end]})  # expect: SMX101@52
            c = loss.eval(session=sess, feed_dict={x: X_train, t: Y_train})
model = DNN(784, 10)
model.fit(X_train, Y_train)
