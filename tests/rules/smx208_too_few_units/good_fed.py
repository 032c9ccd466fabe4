"""As many columns as classes, and classes that were left out."""
import tensorflow as tf
from sklearn.datasets import load_iris

iris = load_iris()
x = tf.placeholder("float", [None, 4])
y = tf.placeholder("int32", [None])
some = tf.placeholder("int32", [None])
rows = tf.placeholder(tf.float32, [None, 3])
logits = tf.layers.dense(x, 3)
pair = tf.layers.dense(x, 2)
a = tf.nn.sparse_softmax_cross_entropy_with_logits(logits=logits, labels=y)
b = tf.losses.softmax_cross_entropy(rows, logits)
c = tf.nn.sparse_softmax_cross_entropy_with_logits(logits=pair, labels=some)
with tf.Session() as session:
    session.run(a, {x: iris.data, y: iris.target})
    kept = iris.target < 2
    session.run(c, {x: iris.data[kept], some: iris.target[kept]})
