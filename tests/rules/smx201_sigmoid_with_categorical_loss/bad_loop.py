from tensorflow.keras import layers, models

for dense_layers in [0, 1, 2]:
    for layer_size in [32, 64]:
        model = models.Sequential()
        model.add(layers.Conv2D(layer_size, (3, 3), activation="relu"))
        model.add(layers.Flatten())
        for _ in range(dense_layers):
            model.add(layers.Dense(layer_size, activation="relu"))
        model.add(layers.Dense(4, activation="sigmoid"))  # expect: SMX201@46
        model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
