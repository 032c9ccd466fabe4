from keras import Sequential
from keras.layers import Dense

model = Sequential(
    [
        Dense(64, activation="relu"),
        Dense(10, activation="softmax"),
    ]
)
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])  # expect: SMX202@38

again = Sequential([Dense(3), Dense(4, "softmax")])
again.compile("adam", "bce")  # expect: SMX202@23
