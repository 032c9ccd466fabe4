import numpy as np
from keras.datasets import cifar10
from keras.layers import Dense, Flatten
from keras.models import Sequential

(x_train, y_train), _ = cifar10.load_data()
x_train = np.moveaxis(x_train, -1, 1)
model = Sequential([Flatten(), Dense(10, activation='softmax')])
model.compile('adam', 'sparse_categorical_crossentropy')
model.fit(x_train, y_train)  # expect: SMX101@11
