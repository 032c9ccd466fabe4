from keras import Input, Model, layers, metrics

inputs = Input((20,))
outputs = layers.Dense(1, activation="sigmoid")(inputs)
model = Model(inputs, outputs)
model.compile(
    optimizer="adam",
    loss="binary_crossentropy",
    metrics=["categorical_accuracy", "sparse_categorical_accuracy"],  # expect: SMX209@14, SMX209@38
)

second = Model(inputs, outputs)
second.compile("sgd", "binary_crossentropy", [metrics.CategoricalAccuracy()])  # expect: SMX209@47

third = Model(inputs, outputs)
third.compile("sgd", "binary_crossentropy", metrics=metrics.SparseCategoricalAccuracy())  # expect: SMX209@53
