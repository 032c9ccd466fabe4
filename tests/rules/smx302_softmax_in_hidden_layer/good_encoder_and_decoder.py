from tensorflow.keras import Input, Model, layers

inputs = Input((784,))
codes = layers.Dense(10, activation="softmax")(inputs)
decoded = layers.Dense(784, activation="sigmoid")(codes)
encoder = Model(inputs, codes)
autoencoder = Model(inputs, decoded)
autoencoder.compile(optimizer="adam", loss="binary_crossentropy")
