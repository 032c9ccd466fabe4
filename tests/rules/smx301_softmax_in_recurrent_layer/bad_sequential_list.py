from tensorflow import keras
from tensorflow.keras import layers

lstm = keras.Sequential(
    [
        layers.Input((20, 8)),
        layers.LSTM(3, activation="softmax"),  # expect: SMX301@35
    ]
)
lstm.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])

gru = keras.Sequential([layers.GRU(4, "softmax", input_shape=(20, 8))])  # expect: SMX301@39
gru.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
