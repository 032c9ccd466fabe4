import pandas as pd
import tensorflow as tf
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential


def network():
    model = Sequential()
    model.add(Conv2D(16, 3, activation="relu", input_shape=(96, 96, 3)))
    model.add(Flatten())
    model.add(Dense(3, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


frame = pd.read_csv("pictures.csv")


def parse(name):
    return tf.image.resize(tf.io.decode_jpeg(tf.io.read_file(name), channels=3), (96, 96))


def parse_both(name, label):
    return parse(name), label


listed = tf.data.Dataset.list_files("pictures/*").map(lambda name: (parse(name), 0))
network().fit(listed.batch(8))  # expect: SMX101@15

pairs = tf.data.Dataset.from_tensor_slices((frame["name"].values, frame["kind"].values))
network().fit(pairs.shuffle(9).map(parse_both, num_parallel_calls=2).batch(8).prefetch(1))  # expect: SMX101@15

names = tf.data.Dataset.from_tensor_slices(frame["name"])
kinds = tf.data.Dataset.from_tensor_slices(frame["kind"])
network().fit(tf.data.Dataset.zip((names.map(parse), kinds)).batch(8))  # expect: SMX101@15
network().fit(tf.data.Dataset.zip(names.map(parse), kinds).batch(8))  # expect: SMX101@15

both = listed.concatenate(tf.data.Dataset.list_files("more/*").map(lambda n: (parse(n), 1)))
network().fit(both.batch(8))  # expect: SMX101@15
