from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential
from keras.utils import to_categorical

(x_train, y_train), _ = mnist.load_data()
x_train = x_train / 255.0
model = Sequential([Flatten(input_shape=(28, 28)), Dense(10, activation="softmax")])
model.compile(loss="categorical_crossentropy", optimizer="adam")
model.fit(x_train, to_categorical(y_train, 10))
