from keras import Input, Model, layers, ops

inputs = Input((8,))
members = [layers.Dense(4, activation="softmax")(inputs) for _ in range(3)]
average = layers.Average()(members)
sharpened = ops.softmax(20.0 * (average - 0.25))
model = Model(inputs, sharpened)
