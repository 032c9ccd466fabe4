import keras
from keras.layers import Dense


def train(x, y):
    model = keras.Sequential([Dense(32, activation="relu"), Dense(4)])
    model.compile("adam", "sparse_categorical_crossentropy")
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile("adam", loss)
    model.fit(x, y)


def train_with_softmax_added(x, y):
    model = keras.Sequential([Dense(32, activation="relu"), Dense(4)])
    model.add(keras.layers.Softmax())
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x, y)
