"""The function that builds the graph makes the labels one-hot, or they are sparse."""
import tensorflow as tf
from sklearn.datasets import load_digits

digits = load_digits()


def model_fn(features, labels, mode, params):
    logits = tf.layers.dense(features["x"], 10)
    if params["sparse"]:
        loss = tf.losses.sparse_softmax_cross_entropy(labels, logits)
    else:
        loss = tf.losses.softmax_cross_entropy(tf.one_hot(labels, 10), logits)
    return tf.estimator.EstimatorSpec(mode, loss=loss)


def batches():
    data = tf.data.Dataset.from_tensor_slices(({"x": digits.data}, digits.target))
    return data.batch(32).make_one_shot_iterator().get_next()


tf.estimator.Estimator(model_fn, params={"sparse": False}).train(batches)
