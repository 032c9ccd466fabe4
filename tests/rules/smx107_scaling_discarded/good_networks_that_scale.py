import keras
import numpy as np
from keras.applications.vgg16 import preprocess_input
from keras.layers import Dense, Flatten, Rescaling
from keras.utils import to_categorical
from sklearn.preprocessing import StandardScaler


def network(*first):
    model = keras.Sequential([*first, Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


(x, y), (x_test, y_test) = keras.datasets.mnist.load_data()
x / 255.0
network(Rescaling(1 / 255)).fit(x, y)
