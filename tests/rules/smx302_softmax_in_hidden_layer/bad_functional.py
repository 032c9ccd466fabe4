from keras import Input, Model, layers

inputs = Input((32,))
x = layers.Dense(64, "softmax")(inputs)  # expect: SMX302@22
x = layers.Dense(64, activation="relu")(x)
x = layers.Dense(64)(x)
x = layers.Softmax()(x)  # expect: SMX302@5
outputs = layers.Dense(1, activation="sigmoid")(x)
model = Model(inputs, outputs)
model.compile(optimizer="adam", loss="binary_crossentropy")
