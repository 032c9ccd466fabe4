from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential
from sklearn.model_selection import train_test_split

(X, y), _ = mnist.load_data()
X = X / 255.0
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.33, random_state=42)
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(X_train, y_train, validation_data=(X_test, y_test))
