import keras
from keras import layers

dataset = keras.utils.image_dataset_from_directory("images", label_mode="categorical", image_size=(64, 64))
model = keras.Sequential(
    [
        layers.Input((64, 64, 3)),
        layers.Rescaling(1.0 / 255),
        layers.Conv2D(8, 3, activation="relu"),
        layers.GlobalAveragePooling2D(),
        layers.Dense(5, activation="sigmoid"),
    ]
)
model.compile(optimizer="adam", loss="bce", metrics=["accuracy"])  # expect: SMX210@38
model.fit(dataset, epochs=3)
