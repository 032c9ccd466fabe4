import sys

from keras import Sequential, layers
from keras.datasets import mnist

(x_train, y_train), (x_test, y_test) = mnist.load_data()
model = Sequential([layers.Flatten(), layers.Dense(10, "softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
match sys.argv[1]:
    case "train":
        model.fit(x_train / 255, y_train)
    case "finetune":
        model.load_weights("w.weights.h5")
        model.fit(x_train / 255, y_train)
    case "test":
        model.load_weights("w.weights.h5")
        model.evaluate(x_test, y_test)  # expect: SMX102@24
