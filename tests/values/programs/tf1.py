"""TensorFlow 1: placeholders, layers as functions, losses by hand."""

import tensorflow as tf
from tensorflow.examples.tutorials.mnist import input_data

mnist = input_data.read_data_sets("MNIST_data/", one_hot=True)
x_batch, y_batch = mnist.train.next_batch(100)
x_batch  # is: pixels of mnist divided by 255, rank 2, size 784, many samples
y_batch  # is: slice, one-hot labels of 10 classes, rank 2, size 10, many samples
mnist.test.labels  # is: one-hot labels of 10 classes, rank 2, size 10, many samples
plain = input_data.read_data_sets("MNIST_data/", reshape=False)
plain.validation.labels  # is: integer labels of 10 classes, rank 1, many samples
plain.train.images  # is: pixels of mnist divided by 255, rank 4, size 1, many samples
chosen = input_data.read_data_sets("MNIST_data/", one_hot=FLAGS.one_hot, dtype=tf.uint8)
chosen.train.labels  # is: data, many samples
chosen.train.images  # is: data, rank 2, size 784, many samples

x = tf.placeholder(tf.float32, [None, 784])  # is: placeholder, rank 2, size 784
y_ = tf.placeholder(tf.float32, shape=(None, 10))  # is: placeholder, rank 2, size 10
W = tf.get_variable("W", shape=[784, 10])  # is: variable, rank 2, size 10
b = tf.Variable(tf.zeros([10]))  # is: filled, integer labels of 1 classes, rank 1, size 10
product = tf.matmul(x, W)  # is: matmul, linear over 10 units, rank 2, size 10
logits = tf.matmul(x, W) + b  # is: add, rank 2, size 10
y = tf.nn.softmax(logits)  # is: softmax over 10 units, rank 2, size 10
# is-below: output of Dense, relu over 64 units, rank 2, size 64
hidden = tf.layers.dense(x, 64, activation=tf.nn.relu)
output = tf.layers.dense(hidden, 10)  # is: output of Dense, linear over 10 units, rank 2, size 10
# is-below: output of Dense, relu over 10 units, rank 2, size 10
output = tf.contrib.layers.fully_connected(hidden, 10)
# is-below: output of Dense, linear over 10 units, rank 2, size 10
output = tf.contrib.layers.fully_connected(hidden, 10, activation_fn=None)
# is-below: output of Dense, linear over 10 units, rank 2, size 10
output = tf.contrib.layers.fully_connected(hidden, 10, None)
# is-below: output of Dense, linear over 10 units, rank 2, size 10
output = tf.contrib.layers.linear(hidden, 10)
images = tf.reshape(x, [-1, 28, 28, 1])  # is: reshape, rank 4, size 1
# is-below: convolution, rank 4, size 32
convolved = tf.nn.conv2d(images, tf.get_variable("k", [5, 5, 1, 32]), [1, 1, 1, 1], "SAME")
cell = tf.nn.rnn_cell.BasicLSTMCell(128)  # is: layer LSTMCell, tanh over 128 units
loss = tf.nn.softmax_cross_entropy_with_logits(labels=y_, logits=logits)  # is: losses
# is-below: negative, cross-entropy by hand, negated, reduced, summed over the batch, rank 0
loss = -tf.reduce_sum(y_ * tf.log(y))
loss = tf.losses.sparse_softmax_cross_entropy(labels=y_, logits=logits)  # is: loss
loss = tf.losses.log_loss(y_, y)  # is: loss
right = tf.equal(tf.argmax(y, 1), tf.argmax(y_, 1))  # is: unknown
accuracy = tf.reduce_mean(tf.cast(right, tf.float32))  # is: mean, rank 0
rank = tf.rank(logits)  # is: 2
step = tf.train.AdamOptimizer().minimize(loss)  # is: unknown numbers
bias = tf.Variable(tf.constant(0.1, shape=[10]))  # is: filled, rank 1, size 10
pooled = tf.nn.max_pool(convolved, [1, 2, 2, 1], [1, 2, 2, 1], "SAME")  # is: unknown numbers, rank 4, size 32
dropped = tf.nn.dropout(hidden, 0.5)  # is: unknown numbers, rank 2, size 64
after = tf.matmul(tf.reshape(pooled, [-1, 32]), W) + bias  # is: add, rank 2, size 10
data = tf.data.Dataset.from_tensor_slices((x_batch, y_batch)).batch(32)
features, labels = data.make_one_shot_iterator().get_next()
labels  # is: row, one-hot labels of 10 classes, rank 2, size 10
features, labels = tf.compat.v1.data.make_initializable_iterator(data).get_next()
labels  # is: row, one-hot labels of 10 classes, rank 2, size 10


def model_fn(features, labels, mode, params):
    features["x"]  # is: reshape, rank 4, size 1
    labels  # is: integer labels of 10 classes, rank 1, many samples
    params["rate"]  # is: 0.1


source = tf.estimator.inputs.numpy_input_fn({"x": images}, plain.train.labels, batch_size=32)
# is-below: library tensorflow.estimator.Estimator with function model_fn, params={'rate': 0.1}
estimator = tf.estimator.Estimator(model_fn, params={"rate": 0.1})
estimator.train(source, steps=100)
