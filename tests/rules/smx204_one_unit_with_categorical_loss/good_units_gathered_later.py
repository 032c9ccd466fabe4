"""Scores of one unit each, brought together before the loss sees them."""
from keras.layers import Activation, Concatenate, Dense, Flatten, Input, TimeDistributed
from keras.models import Model

candidates = Input((5, 32))
scores = TimeDistributed(Dense(1))(candidates)
ranking = Activation("softmax")(Flatten()(scores))
model = Model(candidates, ranking)
model.compile("adam", "categorical_crossentropy")

a, b = Input((8,)), Input((8,))
score = Dense(1)
siamese = Model([a, b], Activation("softmax")(Concatenate()([score(a), score(b)])))
siamese.compile("adam", "categorical_crossentropy")
