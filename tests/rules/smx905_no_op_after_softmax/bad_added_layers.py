from keras.layers.core import Activation, Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(10, input_dim=784))
model.add(Activation("softmax"))
model.add(Activation("linear"))  # expect: SMX905@11
model.compile(loss="categorical_crossentropy", optimizer="sgd")
