import keras
from keras import layers

model = keras.Sequential([layers.Dense(64, activation="sigmoid"), layers.Dense(3, activation="softmax")])
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
