from keras.layers import *
from keras.losses import SparseCategoricalCrossentropy
from keras.models import Sequential

FROM_LOGITS = True
OPTIONS = {"optimizer": "adam"}

model = Sequential()
model.add(Dense(10, activation="softmax"))
model.compile(loss=SparseCategoricalCrossentropy(from_logits=FROM_LOGITS), optimizer="adam")  # expect: SMX206@50
