import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

model = keras.Sequential(
    [
        layers.Input((30,)),
        layers.Dense(16, activation="relu"),
        layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
x, y = np.load("x.npy"), np.load("y.npy")
model.fit(x, y, epochs=20)

predictions = model.predict(x)
classes = np.argmax(predictions, axis=1)  # expect: SMX501@11
print("accuracy", np.mean(classes == y))
