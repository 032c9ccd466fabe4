from keras import backend as K
from keras.layers import Dense, Lambda
from keras.models import Sequential
from keras_contrib.layers import CRF

normalised = Sequential()
normalised.add(Dense(6, activation="sigmoid"))
normalised.add(Lambda(lambda p: p / K.sum(p, axis=-1, keepdims=True)))
normalised.compile("adam", "categorical_crossentropy")

tagger = Sequential([Dense(6, activation="sigmoid"), CRF(6)])
tagger.compile("adam", "categorical_crossentropy")
