# The way of the TensorFlow tutorials: the model ends in logits.
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Input((64,)), tf.keras.layers.Dense(10)])
model.compile(optimizer="adam", loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
x = np.load("x.npy")

probability_model = tf.keras.Sequential([model, tf.keras.layers.Softmax()])
predictions = model.predict(x)
score = tf.nn.softmax(predictions[0])
rows = tf.nn.softmax(model(x)).numpy()
