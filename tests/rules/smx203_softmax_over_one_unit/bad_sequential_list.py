from tensorflow import keras
from tensorflow.keras import layers

model = keras.Sequential(
    [
        keras.Input(shape=(20,)),
        layers.Dense(16, activation="relu"),
        layers.Dense(1, activation="softmax"),  # expect: SMX203@36
    ]
)
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
