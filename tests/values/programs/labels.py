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
again = np.argmax(one_hot, axis=1)  # is: argmax, integer labels of 10 classes, rank 1
one = y_train[0]  # is: row, integer labels of 10 classes, rank 0
first = y_train[:100]  # is: slice, integer labels of 10 classes, rank 1, many samples
scaled = y_train / 255.0  # is: divide, scaled labels, rank 1, float
column = y_train.reshape(-1, 1)  # is: reshape, integer labels of 10 classes, rank 2, size 1
is_shirt = y_train == 6  # is: compare, integer labels of 2 classes, rank 1

(_, fine), _ = cifar100.load_data()
fine  # is: integer labels of 100 classes, rank 2, size 1
(_, coarse), _ = cifar100.load_data(label_mode="coarse")
coarse  # is: integer labels of 20 classes, rank 2, size 1
(words, sentiment), _ = imdb.load_data(num_words=10000)
sentiment  # is: integer labels of 2 classes, rank 1
words  # is: data, many samples

frame = pd.read_csv("animals.csv")
encoder = LabelEncoder()  # is: scikit-learn LabelEncoder
species = encoder.fit_transform(frame["species"])  # is: integer labels, rank 1
species = LabelBinarizer().fit_transform(frame["species"])  # is: one-hot labels, rank 2
species = LabelBinarizer().fit_transform(["cat", "dog"])  # is: integer labels of 2 classes, rank 2, size 1
species = OneHotEncoder().fit_transform(frame[["species"]])  # is: one-hot labels, rank 2
species = OneHotEncoder().fit_transform(frame)  # is: one-hot labels, several at once, rank 2
species = pd.get_dummies(frame["species"])  # is: one-hot labels, rank 2
species = pd.get_dummies(frame)  # is: one-hot labels, several at once, rank 2
made_up = np.random.randint(0, 5, size=(100,))  # is: integers, integer labels of 5 classes, rank 1
made_up = np.random.randint(2, size=(100, 1))  # is: integers, integer labels of 2 classes, rank 2, size 1
zeros = np.zeros(100)  # is: filled, integer labels of 1 classes, rank 1

a_train, a_test, b_train, b_test = train_test_split(x_train, one_hot, test_size=0.2)
a_train  # is: raw pixels of fashion_mnist, rank 3, size 28, uint8, many samples
b_test  # is: slice, one-hot labels of 10 classes, rank 2, size 10, many samples
rest, held_out = train_test_split(frame)
rest  # is: data, many samples

found = np.array([0, 1, 2, 1])  # is: constant, integer labels of 3 classes, rank 1, size 4
found = np.array([3, 5])  # is: constant, integer labels from 3, rank 1, size 2
found = np.array([[0], [1]])  # is: constant, integer labels of 2 classes, rank 2, size 1
found = np.array([[1, 0], [0, 1]])  # is: constant, one-hot labels of 2 classes, several at once, rank 2, size 2
found = np.array([[1, 1], [0, 1]])  # is: constant, multi-label labels of 2 classes, several at once, rank 2, size 2
found = np.array([0.5, 1])  # is: constant, rank 1, size 2
found = frame["mood"].map({"bad": 1, "good": 2})  # is: integer labels of 2 classes from 1, rank 1
found = frame["mood"].replace({"bad": 0, "good": 1})  # is: integer labels of 2 classes, rank 1
found = frame["mood"].astype("category").cat.codes  # is: integer labels, rank 1
found = pd.factorize(frame["mood"])[0]  # is: integer labels, rank 1
found = np.arange(1, 4).repeat(10)  # is: reshape, integer labels of 3 classes from 1, rank 1
found = np.random.choice([0, 1, 2], 50)  # is: integers, integer labels of 3 classes, rank 1
found = np.concatenate([np.zeros(5), np.ones(5)])  # is: stack, integer labels of 2 classes
found = y_train + 1  # is: add, integer labels of 10 classes from 1, rank 1
found = y_train + 1 - 1  # is: subtract, integer labels of 10 classes, rank 1
found = np.where(y_train > 4, 1, 0)  # is: pick, integer labels of 2 classes, rank 1
rows = np.zeros((50, 3))
rows[np.arange(50), made_up] = 1
rows  # is: written, one-hot labels of 3 classes, several at once, rank 2, size 3
row = np.zeros(3)
row[2] = 1
row  # is: unknown numbers, rank 1
halves = np.zeros(100)
halves[50:] = 1
halves  # is: written, integer labels of 2 classes, rank 1
column = unknown().reshape(-1, 64)  # is: reshape, rank 2, size 64
column = column / 16  # is: divide, rank 2, size 64, float

names = unknown()
frame = pd.read_csv("animals.csv")  # is: table of unknown columns
frame["kind"] = frame["kind"].map({"cat": 0, "dog": 1, "fox": 2})
frame["kind"]  # is: integer labels of 3 classes, rank 1
frame.kind.values  # is: integer labels of 3 classes, rank 1
frame[["kind"]]  # is: integer labels of 3 classes, rank 2, size 1
frame["age"]  # is: unknown
frame["mood"].replace({"bad": 1, "good": 2}, inplace=True)
frame["mood"]  # is: integer labels of 2 classes from 1, rank 1
frame["code"] = encoder.fit_transform(frame["code"])
frame = frame.sample(frac=1).reset_index(drop=True)
frame["code"]  # is: integer labels, rank 1
other = frame.replace({"sex": {"m": 0, "f": 1}})
other["sex"]  # is: integer labels of 2 classes, rank 1
other["old"] = other["age"].apply(lambda age: 1 if age > 60 else 0)
other["old"]  # is: integer labels of 2 classes, rank 1
other["old"] = (other["age"] > 60).astype(int)
other["old"]  # is: integer labels of 2 classes, rank 1
other.loc[other["age"] > 60, "old"] = 2
other["old"]  # is: unknown
made = pd.DataFrame({"kind": [0, 1, 2], "name": names})
made["kind"]  # is: constant, integer labels of 3 classes, rank 1, size 3
kinds, species = [], []
for place, name in enumerate(names):
    for path in unknown(name):
        kinds.append(place)
        species.append(place % 3)
found = np.array(kinds)  # is: identity, integer labels, rank 1
found = np.array(species)  # is: identity, integer labels of 3 classes, rank 1
pets = []
for path in names:
    pets.append(0)
for path in names:
    pets.append(1)
found = np.array(pets)  # is: identity, integer labels of 2 classes, rank 1
pets = [1 if "dog" in path else 0 for path in names]
found = np.array(pets)  # is: identity, integer labels of 2 classes, rank 1
pets = np.array([0] * len(names) + [1] * len(names))  # is: identity, integer labels of 2 classes, rank 1
pets = np.array([["cat", "dog"].index(name) for name in names])  # is: identity, integer labels of 2 classes, rank 1
pets = [names.index(name) for name in names]  # is: [any number of a place]
quarters = np.empty(100)
for place in range(100):
    quarters[place] = place // 25
quarters  # is: join, integer labels, rank 1
species = LabelBinarizer().fit_transform(y_train)  # is: one-hot labels of 10 classes, rank 2, size 10
species = pd.get_dummies(y_train)  # is: one-hot labels of 10 classes, rank 2, size 10
found = np.ones(5) * 3  # is: multiply, integer labels of 1 classes from 3, rank 1
