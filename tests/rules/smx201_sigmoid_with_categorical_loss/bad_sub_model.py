from tensorflow import keras
from tensorflow.keras import layers

base = keras.applications.ResNet50(include_top=False, pooling="avg")
head = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(12, activation="sigmoid")])  # expect: SMX201@91
model = keras.Sequential([base, head])
model.compile(optimizer="adam", loss="categorical_crossentropy")
