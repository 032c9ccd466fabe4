import tensorflow as tf
from tensorflow.keras.layers import Dense

a = tf.keras.Sequential([Dense(8, "relu"), Dense(1)])
a.compile("sgd", "categorical_crossentropy")  # expect: SMX204@18
b = tf.keras.Sequential([Dense(8, "relu"), Dense(1, activation="relu")])
b.compile("sgd", loss="sparse_categorical_crossentropy")  # expect: SMX204@23
c = tf.keras.Sequential([Dense(8, "relu"), Dense(1, activation=tf.nn.tanh)])
c.compile("sgd", loss="categorical_crossentropy")  # expect: SMX204@23
d = tf.keras.Sequential([Dense(8, "relu"), Dense(1, activation="hard_sigmoid")])
d.compile("sgd", loss="categorical_crossentropy")  # expect: SMX204@23
