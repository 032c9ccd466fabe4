import numpy as np
from keras import Input, Model, layers
from sklearn.model_selection import train_test_split

x_train, x_test = train_test_split(np.load("x.npy"))
inputs = Input((20,))
shared = layers.Dense(64, activation="relu")(inputs)
kind = layers.Dense(4, activation="softmax", name="kind")(shared)
colour = layers.Dense(7, activation="softmax", name="colour")(shared)
model = Model(inputs, [kind, colour])

kinds, colours = model.predict(x_test)
print(np.argmax(kinds), np.argmax(colours, axis=1))  # expect: SMX502@7
print(np.argmax(model.predict(x_test)[1]))  # expect: SMX502@7
