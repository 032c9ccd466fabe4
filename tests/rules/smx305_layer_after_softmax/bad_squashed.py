from keras.layers import Activation, Dense, Input
from keras.models import Model

inputs = Input(shape=(10,))
x = Dense(7, activation="softmax")(inputs)
outputs = Activation("sigmoid")(x)  # expect: SMX305@22
model = Model(inputs, outputs)
model.compile("adam", "mse")

y = Dense(7, activation="softmax")(inputs)
bent = Model(inputs, Activation(activation="tanh")(y))  # expect: SMX305@44
bent.compile("adam", "mse")
