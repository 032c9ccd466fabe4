# Labels times log, but neither negated nor reduced: no loss yet.
import tensorflow as tf

labels = tf.constant([[0.0, 1.0], [1.0, 0.0]])
y = tf.nn.softmax(tf.constant([[1.0, 2.0], [3.0, 4.0]]))
likelihood = tf.reduce_sum(labels * tf.math.log(y))  # expect: SMX401@37
each = -labels * tf.math.log(y)  # expect: SMX401@18
print(likelihood.numpy(), each.numpy())
