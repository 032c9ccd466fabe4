import tensorflow as tf
from tf_keras import Sequential
from tf_keras.layers import Dense
from tf_keras.losses import BinaryCrossentropy, BinaryFocalCrossentropy

model = Sequential([Dense(16, activation="relu"), Dense(6, activation=tf.nn.softmax)])
loss = BinaryCrossentropy(label_smoothing=0.1)
model.compile("adam", loss=loss)  # expect: SMX202@28
model.fit(tf.zeros((8, 4)), tf.zeros((8, 6)))

LOSS = "binary_crossentropy"
model.compile("adam", loss=LOSS)  # expect: SMX202@28
model.fit(tf.zeros((8, 4)), tf.zeros((8, 6)))

focal = Sequential([Dense(6, activation="softmax")])
focal.compile("adam", loss=BinaryFocalCrossentropy(gamma=2.0, from_logits=False))  # expect: SMX202@28
