import keras
from project import load
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
x = x.astype("float32")
np.divide(x, 255.0, out=x)
x /= 255
to_categorical(y)
y.astype("float32")
network().fit(x, y)

x, y = load()
x = x.astype("float32")
preprocess_input(x)
network().fit(x, y)
