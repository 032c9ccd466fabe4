from tensorflow.keras import Input, Model, activations, layers, losses

inputs = Input(shape=(64,))
x = layers.Dense(32, "relu")(inputs)
x = layers.Dense(5)(x)
outputs = layers.Activation("sigmoid")(x)  # expect: SMX201@29
model = Model(inputs=inputs, outputs=outputs)
model.compile(optimizer="adam", loss=losses.CategoricalCrossentropy(label_smoothing=0.1))

y = layers.Dense(5)(inputs)
by_function = Model(inputs, activations.sigmoid(y))  # expect: SMX201@29
by_function.compile("adam", "sparse_categorical_crossentropy")
