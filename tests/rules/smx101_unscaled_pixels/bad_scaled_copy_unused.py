"""The scaled array has another name than the one trained on."""
from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential

(x_train, y_train), _ = mnist.load_data()
x_train_scaled = x_train / 255.0
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)  # expect: SMX101@11
