import numpy as np
import pandas as pd
from keras.datasets import imdb

data = pd.read_csv("train.csv")
pixels = data.drop("label", axis=1).values
pixels = pixels // 255
values = np.load("x.npy")
values /= 255
(words, sentiment), _ = imdb.load_data()


def scale(images):
    images //= 255
    images /= 255
    return (images / 255).astype(int)
