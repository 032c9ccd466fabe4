# Softmax over the units of the last step, after the cell has done its work.
from keras import backend as K
from keras.layers import LSTM, Activation, Input, Lambda
from keras.models import Model, Sequential

model = Sequential()
model.add(LSTM(3, input_shape=(3, 2)))
model.add(Lambda(K.softmax))

steps = Input((3, 2))
states = LSTM(3)(steps)
outputs = Activation("softmax")(states)
functional = Model(steps, outputs)
functional.compile(loss="categorical_crossentropy", optimizer="sgd")
