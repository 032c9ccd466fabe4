from keras import Input, Model
from keras.layers import Concatenate, Dense

inputs = Input((20,))
shared = Dense(64, activation="relu")(inputs)
coarse = Dense(4, activation="softmax", name="coarse")(shared)
joined = Concatenate()([shared, coarse])
fine = Dense(20, activation="softmax", name="fine")(Dense(64, activation="relu")(joined))
model = Model(inputs, [coarse, fine])
