# The labels of the student are the outputs of the teacher.
import numpy as np
import tensorflow as tf

x = np.load("x.npy")
teacher = tf.keras.Sequential([tf.keras.layers.Dense(5, activation="softmax", input_shape=(8,))])
student = tf.keras.Sequential([tf.keras.layers.Dense(5, input_shape=(8,))])

loss = tf.nn.softmax_cross_entropy_with_logits(labels=teacher(x), logits=student(x))
again = tf.keras.losses.CategoricalCrossentropy(from_logits=True)(teacher.predict(x), student(x))
kl = tf.keras.losses.KLDivergence()(teacher(x), tf.nn.softmax(student(x)))
