from keras.layers import Dense
from keras.losses import BinaryCrossentropy, SparseCategoricalCrossentropy
from keras.models import Sequential

softmax = Sequential([Dense(10, activation="softmax", input_shape=(13,))])
softmax.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
logits = Sequential([Dense(10, input_shape=(13,))])
logits.compile(loss=SparseCategoricalCrossentropy(from_logits=True), optimizer="adam", metrics=["accuracy"])
one = Sequential([Dense(1, input_shape=(13,))])
one.compile(loss=BinaryCrossentropy(from_logits=True), optimizer="adam", metrics=["mae"])
