"""Weights come from elsewhere; compile is there because predict once asked for it."""
from keras.layers import Dense
from keras.models import Sequential


def scores(x):
    model = Sequential([Dense(8, activation="relu", input_dim=4), Dense(5, activation="sigmoid")])
    model.load_weights("weights.h5")
    model.compile(loss="categorical_crossentropy", optimizer="adam")
    return model.predict(x)
