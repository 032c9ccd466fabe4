from tensorflow import keras
from tensorflow.keras import layers

model = keras.Sequential(
    [
        layers.Input((64,)),
        layers.Dense(32, activation="relu"),
        layers.Dense(10, activation="softmax"),
        layers.Softmax(),  # expect: SMX303@9
    ]
)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

again = keras.Sequential([layers.Dense(5), layers.Activation("softmax"), layers.Activation("softmax")])  # expect: SMX303@92
