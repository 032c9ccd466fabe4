import numpy as np
import tensorflow as tf
from tensorflow.keras import Input, Sequential, layers

model = Sequential([Input((8,)), layers.Dense(4, activation="softmax")])
x = np.load("x.npy")

rows = np.array([tf.nn.softmax(row) for row in model.predict(x)])  # expect: SMX303@18
for row in model.predict(x):
    print(tf.nn.softmax(row))  # expect: SMX303@11
for images, labels in tf.data.Dataset.from_tensor_slices((x, x)).batch(8):
    score = tf.nn.softmax(model(images))  # expect: SMX303@13
image = tf.expand_dims(x[0], 0)
score = tf.nn.softmax(model.predict(image))[0]  # expect: SMX303@9
