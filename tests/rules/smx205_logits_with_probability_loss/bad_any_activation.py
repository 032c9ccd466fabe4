import tensorflow as tf
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

a = Sequential([Dense(10, activation="relu")])
a.compile("adam", loss="categorical_crossentropy")  # expect: SMX205@24
b = Sequential([Dense(10, activation="tanh")])
b.compile("adam", loss="sparse_categorical_crossentropy")  # expect: SMX205@24
c = Sequential([Dense(1, activation="relu")])
c.compile("adam", loss="binary_crossentropy")  # expect: SMX205@24
d = Sequential([Dense(10, activation=tf.nn.leaky_relu)])
d.compile("adam", loss="categorical_crossentropy")  # expect: SMX205@24
e = Sequential([Dense(10, activation=tf.nn.log_softmax)])
e.compile("adam", loss="sparse_categorical_crossentropy")  # expect: SMX205@24
f = Sequential([Dense(10, activation=None)])
f.compile("adam", loss="categorical_crossentropy")  # expect: SMX205@24
g = Sequential([Dense(10, activation="softplus")])
g.compile("adam", loss="categorical_crossentropy")  # expect: SMX205@24
h = Sequential([Dense(10, activation="swish")])
h.compile("adam", loss="categorical_crossentropy")  # expect: SMX205@24
i = Sequential([Dense(10, activation=tf.keras.activations.gelu)])
i.compile("adam", loss="categorical_crossentropy")  # expect: SMX205@24
