from keras.layers import Activation, Dense, Softmax
from keras.models import Sequential

a = Sequential([Dense(10, activation="softmax")])
a.compile("adam", "categorical_crossentropy")
b = Sequential([Dense(10), Activation("softmax")])
b.compile("adam", "sparse_categorical_crossentropy")
c = Sequential([Dense(10), Softmax()])
c.compile("adam", "categorical_crossentropy")
d = Sequential([Dense(1), Activation("sigmoid")])
d.compile("adam", "binary_crossentropy")
e = Sequential([Dense(5, activation="softmax")])
e.compile("adam", "kl_divergence")
