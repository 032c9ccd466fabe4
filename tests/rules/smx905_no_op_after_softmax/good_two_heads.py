from keras.layers import Activation, Dense, Input
from keras.models import Model

inputs = Input((20,))
hidden = Dense(8)(inputs)
kind = Activation("softmax")(hidden)
amount = Activation("relu")(hidden)
model = Model(inputs, [kind, amount])
