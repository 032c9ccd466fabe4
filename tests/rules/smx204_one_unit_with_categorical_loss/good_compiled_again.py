from keras.layers import Dense
from keras.models import Sequential


def train(x, y):
    model = Sequential([Dense(16, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile("adam", loss="categorical_crossentropy")
    model.compile("adam", loss="binary_crossentropy")
    model.fit(x, y)
