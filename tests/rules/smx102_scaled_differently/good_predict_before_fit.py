"""What an untrained network says of raw pixels does not matter."""

from keras import Sequential, layers
from keras.datasets import mnist

(x_train, y_train), (x_test, y_test) = mnist.load_data()
model = Sequential([layers.Flatten(), layers.Dense(10, "softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
print(model.predict(x_test[:3]))
if y_train[0] == 5:
    model.fit(x_train / 255, y_train)
