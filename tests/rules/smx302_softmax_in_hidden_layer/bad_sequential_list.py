from tensorflow import keras
from tensorflow.keras import layers

model = keras.Sequential(
    [
        layers.Input((64,)),
        layers.Dense(128, activation="softmax"),  # expect: SMX302@38
        layers.Dense(32, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
