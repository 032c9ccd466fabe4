import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 784])
W = tf.Variable(tf.zeros([784, 10]))
b = tf.Variable(tf.zeros([10]))
logits = tf.matmul(x, W) + b
exps = tf.exp(logits)
total = tf.reduce_sum(exps, 1, keep_dims=True)
y = exps / total  # expect: SMX404@5
again = tf.div(exps, total)  # expect: SMX404@9
third = tf.divide(exps, tf.reduce_sum(exps, reduction_indices=1, keep_dims=True))  # expect: SMX404@9
