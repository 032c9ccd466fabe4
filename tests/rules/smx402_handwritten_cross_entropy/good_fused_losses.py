import keras
import tensorflow as tf

logits = tf.constant([[1.0, 2.0, 3.0]])
labels = tf.constant([[0.0, 0.0, 1.0]])
y = tf.nn.softmax(logits)

a = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(logits=logits, labels=labels))
b = keras.losses.categorical_crossentropy(labels, y)
c = keras.losses.CategoricalCrossentropy(from_logits=True)(labels, logits)
d = -tf.reduce_sum(labels * tf.nn.log_softmax(logits))
predicted = tf.argmax(y, axis=1)
