from keras import Input, Model, layers, ops

inputs = Input((32,))
gates = layers.Dense(4, activation="softmax")(inputs)
experts = ops.stack([layers.Dense(8)(inputs) for _ in range(4)], axis=1)
mixed = ops.sum(ops.expand_dims(gates, -1) * experts, axis=1)
outputs = layers.Softmax()(mixed)
model = Model(inputs, outputs)
