from keras.layers import ELU, Activation, Dense, Dropout, LeakyReLU, ReLU
from keras.models import Sequential

a = Sequential([Dense(10), Activation("relu")])
a.compile("adam", loss="categorical_crossentropy")  # expect: SMX205@24
b = Sequential()
b.add(Dense(10))
b.add(LeakyReLU(alpha=0.1))
b.compile("adam", loss="categorical_crossentropy")  # expect: SMX205@24
c = Sequential([Dense(10), ReLU()])
c.compile("adam", loss="sparse_categorical_crossentropy")  # expect: SMX205@24
d = Sequential([Dense(10), ELU(), Dropout(0.2)])
d.compile("adam", loss="categorical_crossentropy")  # expect: SMX205@24
e = Sequential([Dense(10), Activation("linear")])
e.compile("adam", loss="categorical_crossentropy")  # expect: SMX205@24
