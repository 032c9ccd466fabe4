from keras.layers import Dense
from keras.models import Sequential


def probability(x, weights):
    model = Sequential([Dense(16, activation="relu"), Dense(1, activation="sigmoid")])
    model.set_weights(weights)
    model.compile("adam", loss="categorical_crossentropy")
    return model.predict(x)
