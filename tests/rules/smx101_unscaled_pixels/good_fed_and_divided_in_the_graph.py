"""The graph divides, or a normalization follows, or the run does not train."""
import numpy as np
import tensorflow as tf
from keras.datasets import mnist
(X, y), (Xt, yt) = mnist.load_data()
X = X.reshape(-1, 28, 28, 1)
def w(shape): return tf.Variable(tf.truncated_normal(shape))
x = tf.placeholder(tf.float32, [None, 28, 28, 1])
t = tf.placeholder(tf.int32, [None])
h = tf.nn.relu(tf.nn.conv2d(x / 255., w([5,5,1,32]), strides=[1,1,1,1], padding='SAME') + w([32]))
h = tf.nn.max_pool(h, ksize=[1,2,2,1], strides=[1,2,2,1], padding='SAME')
h = tf.reshape(h, [-1, 14*14*32])
logits = tf.matmul(h, w([14*14*32, 10])) + w([10])
loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=t, logits=logits))
opt = tf.train.AdamOptimizer().minimize(loss)
with tf.Session() as s:
    for epoch in range(10):
        for i in range(100):
            idx = np.random.randint(0, len(X), 50)
            feed = {x: X[idx], t: y[idx]}
            _, l = s.run([opt, loss], feed_dict=feed)
