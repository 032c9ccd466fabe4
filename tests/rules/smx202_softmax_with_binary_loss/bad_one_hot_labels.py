# One finding: the loss is wrong before the question of labels arises.
from keras.datasets import mnist
from keras.layers import Dense
from keras.models import Sequential
from keras.utils import to_categorical

(x_train, y_train), _ = mnist.load_data()
x_train = x_train.reshape(-1, 784) / 255.0
y_train = to_categorical(y_train)
model = Sequential([Dense(32, activation="relu"), Dense(10, activation="softmax")])
model.compile("adam", "binary_crossentropy", ["accuracy"])  # expect: SMX202@23
model.fit(x_train, y_train)
