from keras import Input, Model, layers, ops

inputs = Input((32,))
gates = layers.Dense(4, activation="softmax")(inputs)
experts = [layers.Dense(8, activation="relu")(inputs) for _ in range(4)]
stacked = ops.stack(experts, axis=1)
mixed = ops.einsum("bk,bkd->bd", gates, stacked)
outputs = layers.Dense(10, activation="softmax")(mixed)
model = Model(inputs, outputs)

other_gates = layers.Dense(4, activation="softmax")(inputs)
weighted = ops.expand_dims(other_gates, -1) * stacked
other = layers.Dense(1)(ops.sum(weighted, axis=1))
