import sys

from keras.datasets import mnist
from keras.layers import Dense, Flatten, Rescaling
from keras.models import Sequential

scale = "--scale" in sys.argv

(x, y), _ = mnist.load_data()
model = Sequential()
if scale:
    x = x / 255
else:
    model.add(Rescaling(1 / 255))
model.add(Flatten())
model.add(Dense(10, activation="softmax"))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
