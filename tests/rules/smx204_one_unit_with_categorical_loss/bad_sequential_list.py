import keras
from keras import layers

model = keras.Sequential(
    [
        layers.Dense(16, activation="relu"),
        layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])  # expect: SMX204@38

sparse = keras.Sequential([layers.Dense(16, "relu"), layers.Dense(1, "sigmoid")])
sparse.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])  # expect: SMX204@24
