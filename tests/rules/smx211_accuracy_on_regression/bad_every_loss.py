import keras
from keras import layers

for loss in (
    "mse",
    "mae",
    "mape",
    "msle",
    "huber",
    keras.losses.LogCosh(),
    keras.losses.MeanSquaredError(),
    keras.losses.mean_absolute_error,
):
    model = keras.Sequential([layers.Input((8,)), layers.Dense(1)])
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])  # expect: SMX211@57
