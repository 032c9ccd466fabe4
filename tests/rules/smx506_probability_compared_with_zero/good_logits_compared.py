"""Outputs that are no probabilities are compared with 0, and so are labels."""

import numpy as np
from keras.layers import Dense, Lambda
from keras.models import Sequential, load_model

logits = Sequential([Dense(1)])
yes = logits.predict(x) > 0
score = Sequential([Dense(1, activation="tanh")])
up = score.predict(x)[0] > 0
loaded = load_model("model.h5").predict(x) > 0
own = Sequential([Dense(1, activation="sigmoid"), Lambda(lambda t: t - 0.5)]).predict(x) > 0
print(y[0] > 0, (y == 1) > 0)
