import numpy as np
from keras import Sequential, datasets, layers
from keras.utils import to_categorical

(x, y), (x_test, y_test) = datasets.fashion_mnist.load_data()
x = x / 255.0
y = to_categorical(y)
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(x, y)

y = np.argmax(y, axis=1)
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
