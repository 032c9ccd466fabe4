from sklearn.datasets import fetch_openml
from tensorflow import keras

X, y = fetch_openml('mnist_784', version=1, return_X_y=True, as_frame=False)
y = y.astype('int')
model = keras.Sequential([keras.layers.Dense(10, activation='softmax')])
model.compile('sgd', 'sparse_categorical_crossentropy')
model.fit(X[:60000], y[:60000])  # expect: SMX101@11
