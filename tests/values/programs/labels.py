"""Labels: how classes are written, and how many there are."""

import numpy as np
import pandas as pd
import tensorflow as tf
from keras.datasets import cifar100, fashion_mnist, imdb
from keras.utils import to_categorical
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelBinarizer, LabelEncoder, OneHotEncoder

(x_train, y_train), (x_test, y_test) = fashion_mnist.load_data()
y_train  # is: integer labels of 10 classes, rank 1
one_hot = to_categorical(y_train)  # is: one-hot labels of 10 classes, rank 2, size 10
one_hot = to_categorical(y_train, 10)  # is: one-hot labels of 10 classes, rank 2, size 10
one_hot = to_categorical(y_train, num_classes=len(set(y_train)))  # is: one-hot labels, rank 2
one_hot = tf.one_hot(y_train, depth=10)  # is: one-hot labels of 10 classes, rank 2, size 10
one_hot = np.eye(10)[y_train]  # is: one-hot labels of 10 classes, rank 2, size 10
again = np.argmax(one_hot, axis=1)  # is: argmax, integer labels of 10 classes
one = y_train[0]  # is: row, integer labels of 10 classes, rank 0
first = y_train[:100]  # is: slice, integer labels of 10 classes, rank 1, many samples
scaled = y_train / 255.0  # is: divide, scaled labels, rank 1, float
column = y_train.reshape(-1, 1)  # is: reshape, integer labels of 10 classes, rank 2, size 1
is_shirt = y_train == 6  # is: compare, rank 1

(_, fine), _ = cifar100.load_data()
fine  # is: integer labels of 100 classes, rank 2, size 1
(_, coarse), _ = cifar100.load_data(label_mode="coarse")
coarse  # is: integer labels of 20 classes, rank 2, size 1
(words, sentiment), _ = imdb.load_data(num_words=10000)
sentiment  # is: integer labels of 2 classes, rank 1
words  # is: data, many samples

frame = pd.read_csv("animals.csv")
encoder = LabelEncoder()  # is: scikit-learn LabelEncoder
species = encoder.fit_transform(frame["species"])  # is: integer labels
species = LabelBinarizer().fit_transform(frame["species"])  # is: one-hot labels
species = LabelBinarizer().fit_transform(["cat", "dog"])  # is: labels
species = OneHotEncoder().fit_transform(frame[["species"]])  # is: one-hot labels
species = OneHotEncoder().fit_transform(frame)  # is: one-hot labels, several at once
species = pd.get_dummies(frame["species"])  # is: one-hot labels, rank 2
species = pd.get_dummies(frame)  # is: one-hot labels, several at once, rank 2
made_up = np.random.randint(0, 5, size=(100,))  # is: integers, integer labels of 5 classes, rank 1
made_up = np.random.randint(2, size=(100, 1))  # is: integers, integer labels of 2 classes, rank 2
zeros = np.zeros(100)  # is: filled, integer labels, rank 1

a_train, a_test, b_train, b_test = train_test_split(x_train, one_hot, test_size=0.2)
a_train  # is: raw pixels of fashion_mnist, rank 3, size 28, uint8, many samples
b_test  # is: slice, one-hot labels of 10 classes, rank 2, size 10, many samples
rest, held_out = train_test_split(frame)
rest  # is: data, many samples
