import numpy as np
from keras.datasets import mnist
from keras.layers import Dense
from keras.models import Sequential

(X_train, y_train), (_, _) = mnist.load_data()
X_train = X_train.reshape(60000, 784)
model = Sequential([Dense(64, activation="relu", input_dim=784), Dense(10, activation="softmax")])
model.compile(loss="sparse_categorical_crossentropy", optimizer="rmsprop")
for i in range(1000):
    idx = np.random.randint(0, X_train.shape[0], 32)
    model.train_on_batch(X_train[idx], y_train[idx])  # expect: SMX101@26
