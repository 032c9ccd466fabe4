import tensorflow_hub as hub
from keras.layers import Dense
from keras.models import Sequential, load_model
from keras_contrib.layers import CRF
from mylib import Head, make_model
from tensorflow import keras

for model in (
    load_model("model.h5"),
    make_model(10),
    Sequential([Dense(10), Head()]),
    Sequential([Dense(10), CRF(10)]),
    keras.Sequential([hub.KerasLayer("https://tfhub.dev/x", output_shape=[10])]),
):
    model.compile("adam", "categorical_crossentropy")
