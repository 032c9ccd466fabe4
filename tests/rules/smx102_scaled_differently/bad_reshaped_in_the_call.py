import tf_keras
from tf_keras.layers import Conv2D, Dense, Flatten

(x_train, y_train), (x_test, y_test) = tf_keras.datasets.cifar10.load_data()
x_train = x_train / 255
model = tf_keras.Sequential([Conv2D(8, 3), Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
model.evaluate(x_test.reshape(-1, 32, 32, 3), y_test)  # expect: SMX102@16
