import sys

import tensorflow as tf
from tensorflow.keras import layers

inputs = layers.Input((8,))
logits = layers.Dense(5)(inputs)
axis = int(sys.argv[1])
outputs = layers.Softmax(axis=axis)(logits)
chosen = -1 if axis else 0
others = tf.nn.softmax(logits, axis=chosen)
