from keras import Input, Model, layers

inputs = Input((32,))
gates = layers.Dense(4, activation="softmax")(inputs)
gates = layers.Dropout(0.2)(gates)
experts = layers.Reshape((4, 8))(layers.Dense(32)(inputs))
mixed = layers.Dot(axes=1)([gates, experts])
outputs = layers.Dense(3, activation="softmax")(mixed)
model = Model(inputs, outputs)
model.compile("adam", "categorical_crossentropy")
