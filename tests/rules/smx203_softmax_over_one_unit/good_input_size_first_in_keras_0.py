"""Before Keras 0.4 a Dense was given its input size first."""
from keras.layers.core import Activation, Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(1, 64, init='uniform'))
model.add(Activation('tanh'))
model.add(Dense(64, 10, init='uniform'))
model.add(Activation('softmax'))
narrow = Sequential()
narrow.add(Dense(1, 10, init='uniform', activation='softmax'))
