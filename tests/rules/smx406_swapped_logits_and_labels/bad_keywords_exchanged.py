import tensorflow as tf
from keras import layers

inputs = layers.Input((20,))
logits = layers.Dense(5)(inputs)
onehot = tf.one_hot([0, 1, 2], 5)
loss = tf.nn.softmax_cross_entropy_with_logits(labels=logits, logits=onehot)  # expect: SMX406@55
turned = tf.nn.softmax_cross_entropy_with_logits(logits=onehot, labels=logits)  # expect: SMX406@57
binary = tf.nn.sigmoid_cross_entropy_with_logits(labels=logits, logits=tf.one_hot([0, 1], 5))  # expect: SMX406@57
