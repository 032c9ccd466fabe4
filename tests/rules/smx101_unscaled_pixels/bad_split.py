import tensorflow_datasets as tfds
from keras.datasets import fashion_mnist
from keras.layers import *
from keras.models import Sequential
from sklearn.model_selection import train_test_split

(X, y), _ = fashion_mnist.load_data()
X_train, X_val, y_train, y_val = train_test_split(X, y, test_size=0.2)
model = Sequential([Flatten(), Dense(32, activation='relu'), Dense(10, activation='softmax')])
model.compile('adam', 'sparse_categorical_crossentropy')
model.fit(X_train, y_train, validation_data=(X_val, y_val))  # expect: SMX101@11

train = tfds.load('mnist', split='train', as_supervised=True).batch(32)
other = Sequential([Flatten(), Dense(32, activation='relu'), Dense(10, activation='softmax')])
other.compile('adam', 'sparse_categorical_crossentropy')
other.fit(train)  # expect: SMX101@11
