from keras import Input, Model
from keras.layers import Dense
from project.layers import Router, combine

inputs = Input((16,))
assignment = Dense(4, activation="softmax")(inputs)
routed = Router(4)(assignment)
outputs = Dense(10)(routed)
model = Model(inputs, outputs)

codes = Dense(4, activation="softmax")(inputs)
loss = combine(codes, inputs)
decoded = Dense(16)(codes)
