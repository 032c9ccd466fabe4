from keras import Input, Model, layers

steps = Input((30, 8))
scores = layers.Dense(1)(steps)
weights = layers.Softmax(axis=1)(scores)
context = layers.Lambda(lambda pair: (pair[0] * pair[1]).sum(axis=1))([weights, steps])
model = Model(steps, layers.Dense(1)(context))
model.compile("adam", "mse")
