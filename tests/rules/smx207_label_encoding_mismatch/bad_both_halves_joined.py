import numpy as np
from keras import Sequential, datasets, layers

(x, y), (x_test, y_test) = datasets.mnist.load_data()
labels = np.concatenate([y, y_test])
images = np.concatenate([x, x_test]) / 255.0
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "categorical_crossentropy")  # expect: SMX207@23
model.fit(images, labels)
