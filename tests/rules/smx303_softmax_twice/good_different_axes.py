# Rows first, then columns, as in co-attention.
import tensorflow as tf

affinity = tf.zeros((8, 20, 30))
over_columns = tf.nn.softmax(affinity, axis=-1)
over_rows = tf.nn.softmax(over_columns, axis=1)
