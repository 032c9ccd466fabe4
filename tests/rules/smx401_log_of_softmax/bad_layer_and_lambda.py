from keras import Input, Model, layers, ops

inputs = Input((16,))
probabilities = layers.Dense(5, activation="softmax")(inputs)
direct = ops.log(probabilities)  # expect: SMX401@10
wrapped = layers.Lambda(lambda p: ops.log(p))(probabilities)  # expect: SMX401@35
own_layer = ops.log(layers.Softmax()(layers.Dense(5)(inputs)))  # expect: SMX401@13
model = Model(inputs, direct)
