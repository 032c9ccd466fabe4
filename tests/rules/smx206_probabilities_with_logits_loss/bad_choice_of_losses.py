import sys

from keras import Sequential, losses
from keras.layers import Dense

if "--sparse" in sys.argv:
    loss = losses.SparseCategoricalCrossentropy(from_logits=True)  # expect: SMX206@49
else:
    loss = losses.CategoricalCrossentropy(from_logits=True)
model = Sequential([Dense(64, activation="relu"), Dense(10, activation="softmax")])
model.compile("adam", loss=loss)
