from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential

(x_train, y_train), (x_test, y_test) = mnist.load_data()
x_train, x_test = [x.astype("float32") / 255 for x in (x_train, x_test)]
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
model.evaluate(x_test, y_test)

(a, b), (c, d) = mnist.load_data()
a, c = map(lambda x: x / 255.0, (a, c))
other = Sequential([Flatten(), Dense(10, activation="softmax")])
other.compile("adam", "sparse_categorical_crossentropy")
other.fit(a, b)
other.evaluate(c, d)

data = dict(zip(("train", "test"), mnist.load_data()))
for part in data:
    data[part] = (data[part][0] / 255.0, data[part][1])
third = Sequential([Flatten(), Dense(10, activation="softmax")])
third.compile("adam", "sparse_categorical_crossentropy")
third.fit(*data["train"])
third.evaluate(*data["test"])
