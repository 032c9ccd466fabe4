import tensorflow as tf

p = tf.nn.softmax(tf.random.normal((8, 6)))
coarse = tf.math.log(tf.reduce_sum(p[:, :3], axis=-1))
odds = tf.math.log(p[:, :1] / p[:, 1:2])
complement = tf.math.log(1.0 - p)
perplexity = tf.math.log(tf.reduce_mean(p, axis=0))
