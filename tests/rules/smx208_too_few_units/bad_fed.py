"""Logits of two columns for the three classes that are fed, and for a placeholder of three."""
import numpy as np
import tensorflow as tf
from sklearn.datasets import load_iris
from sklearn.model_selection import train_test_split

iris = load_iris()
x_train, x_test, y_train, y_test = train_test_split(iris.data, iris.target)
x = tf.placeholder("float", [None, 4])
y = tf.placeholder("int32", [None])
w = tf.Variable(tf.random_normal([4, 2]))
b = tf.Variable(tf.zeros([2]))
logits = tf.matmul(x, w) + b
cost = tf.nn.sparse_softmax_cross_entropy_with_logits(logits=logits, labels=y)  # expect: SMX208@62
step = tf.train.AdamOptimizer().minimize(cost)
with tf.Session() as session:
    for _ in range(100):
        some = np.random.choice(len(x_train), 32)
        session.run(step, feed_dict={x: x_train[some], y: y_train[some]})

rows = tf.placeholder(tf.float32, [None, 3])
out = tf.layers.dense(x, 2)  # expect: SMX208@26
loss = tf.losses.softmax_cross_entropy(rows, out)
