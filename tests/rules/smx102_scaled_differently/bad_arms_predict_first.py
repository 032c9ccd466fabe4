import argparse

import tensorflow as tf

parser = argparse.ArgumentParser()
parser.add_argument("--predict", action="store_true")
args = parser.parse_args()

(x_train, y_train), (x_test, y_test) = tf.keras.datasets.cifar10.load_data()
inputs = tf.keras.Input((32, 32, 3))
x = tf.keras.layers.Conv2D(8, 3, activation="relu")(inputs)
x = tf.keras.layers.Flatten()(x)
model = tf.keras.Model(inputs, tf.keras.layers.Dense(10, activation="softmax")(x))
model.compile("adam", "sparse_categorical_crossentropy")

if args.predict:
    model.load_weights("cifar.weights.h5")
    print(model.predict(x_test))  # expect: SMX102@25
else:
    x_train = x_train.astype("float32") / 255
    model.fit(x_train, y_train)
    model.save_weights("cifar.weights.h5")
