import sys

import pandas as pd
from keras.layers import Dense
from keras.models import Sequential
from settings import N_CLASSES

labels = pd.read_csv("labels.csv")["label"].unique()

Sequential([Dense(len(labels), activation="softmax")])
Sequential([Dense(N_CLASSES, activation="softmax")])
Sequential([Dense(int(sys.argv[1]), activation="softmax")])


def build(y, units):
    Sequential([Dense(y.shape[1], activation="softmax")])
    return Sequential([Dense(units, activation="softmax")])
