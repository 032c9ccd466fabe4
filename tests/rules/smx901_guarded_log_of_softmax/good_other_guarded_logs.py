import tensorflow as tf
from keras import backend as K

x = tf.placeholder(tf.float32, [None, 20])
counts = tf.math.log(x + 1.0)
norm = K.log(K.clip(tf.reduce_sum(x, axis=1), 1e-7, 1e7))
rectified = tf.math.log(tf.nn.relu(x) + 1e-6)
spectrum = tf.math.log(tf.abs(tf.signal.stft(x, 16, 8)) + 1e-6)
distance = K.log(K.maximum(K.sqrt(K.sum(x * x)), K.epsilon()))
