from keras.datasets import boston_housing, imdb, reuters
from keras.layers import Dense, Embedding, GlobalAveragePooling1D
from keras.models import Sequential
from keras.preprocessing.sequence import pad_sequences
from sklearn.datasets import load_digits

(x, y), _ = imdb.load_data(num_words=10000)
model = Sequential([Embedding(10000, 16), GlobalAveragePooling1D(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(pad_sequences(x, 200), y)

(x, y), _ = reuters.load_data(num_words=10000)
news = Sequential([Embedding(10000, 16), GlobalAveragePooling1D(), Dense(46, activation="softmax")])
news.compile("adam", "sparse_categorical_crossentropy")
news.fit(pad_sequences(x, 200), y)

(x, y), _ = boston_housing.load_data()
house = Sequential([Dense(64, activation="relu"), Dense(1)])
house.compile("adam", "mse")
house.fit(x, y)

x, y = load_digits(return_X_y=True)
digits = Sequential([Dense(64, activation="relu"), Dense(10, activation="softmax")])
digits.compile("adam", "sparse_categorical_crossentropy")
digits.fit(x, y)
