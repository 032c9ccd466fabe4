import keras
from keras.layers import Dense


def train(x, y):
    model = keras.Sequential([Dense(8, "relu"), Dense(5, activation="softmax")])
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy())
    model.fit(x, y)


def reassigned(x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    loss = keras.losses.SparseCategoricalCrossentropy()
    model = keras.Sequential([Dense(8, "relu"), Dense(5, activation="softmax")])
    model.compile("adam", loss)
    model.fit(x, y)
