"""One image, picked along all axes, is one sample."""

import numpy as np
from keras import Sequential, layers
from keras.datasets import mnist

(x_train, y_train), (x_test, y_test) = mnist.load_data()
x_train, x_test = x_train / 255.0, x_test / 255.0
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)

print(np.argmax(model.predict(x_test[0, :, :].reshape(-1, 28, 28))))
for place in np.random.choice(len(x_test), 5):
    image = x_test[place, :, :]
    print(model.predict(np.reshape(image, (-1, 28, 28))).argmax())
