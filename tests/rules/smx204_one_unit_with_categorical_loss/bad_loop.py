from tensorflow.keras import layers, models, optimizers

for rate in (1e-2, 1e-3):
    model = models.Sequential()
    for units in (64, 32):
        model.add(layers.Dense(units, activation="relu"))
    model.add(layers.Dense(1, activation="sigmoid"))
    model.compile(
        optimizer=optimizers.Adam(rate),
        loss="categorical_crossentropy",  # expect: SMX204@14
        metrics=["accuracy"],
    )
