import tensorflow as tf
from tensorflow.keras import layers

model = tf.keras.Sequential([layers.Input((20,)), layers.Dense(5, activation="softmax")])
x, y = tf.placeholder(tf.float32, [None, 20]), tf.placeholder(tf.int64, [None])
p = model(x)
correct = tf.reduce_sum(tf.cast(tf.equal(tf.argmax(p, axis=1), y), tf.float32))
penalty = 1e-4 * tf.add_n([tf.reduce_sum(w * w) for w in model.trainable_weights])
mass = tf.reduce_sum(p[:, :2])
squares = -tf.reduce_sum(tf.square(p))
