# A softmax over another axis than the last one distributes something on purpose.
from keras import Input, Model
from keras.layers import Conv2D, Dense, Flatten, Lambda, Softmax

inputs = Input((16, 16, 3))
x = Conv2D(8, 3)(inputs)
x = Softmax(axis=(1, 2))(x)
x = Conv2D(8, 3)(x)
model = Model(inputs, Dense(10)(Flatten()(x)))

weights = Dense(12, activation="softmax")(Flatten()(inputs))
scaled = Lambda(lambda w: w * 12.0)(weights)
other = Model(inputs, Dense(10)(scaled))
