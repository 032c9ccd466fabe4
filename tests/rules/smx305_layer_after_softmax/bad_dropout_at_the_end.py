from keras import Sequential, layers

model = Sequential(
    [
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
        layers.Dropout(0.3),  # expect: SMX305@9
    ]
)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
