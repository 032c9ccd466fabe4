"""An estimator of TensorFlow hands the labels to the function that builds the graph."""
import numpy as np
import tensorflow as tf
from sklearn.datasets import load_digits

digits = load_digits()


def model_fn(features, labels, mode):
    logits = tf.layers.dense(features["x"], 10)
    loss = tf.losses.softmax_cross_entropy(labels, logits)  # expect: SMX207@12
    step = tf.train.AdamOptimizer().minimize(loss, tf.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=step)


feed = tf.estimator.inputs.numpy_input_fn(
    x={"x": digits.data.astype(np.float32)}, y=digits.target, batch_size=32, shuffle=True
)
tf.estimator.Estimator(model_fn=model_fn).train(input_fn=feed, steps=100)
data = tf.data.Dataset.from_tensor_slices((digits.data, digits.target)).batch(32)
x, y = data.make_one_shot_iterator().get_next()
loss = tf.losses.softmax_cross_entropy(y, tf.layers.dense(x, 10))  # expect: SMX207@8
