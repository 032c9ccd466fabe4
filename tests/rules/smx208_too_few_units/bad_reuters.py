from keras.datasets import reuters
from keras.layers import *
from keras.models import Sequential
from keras.preprocessing.sequence import pad_sequences
from keras.utils.np_utils import to_categorical

(x_train, y_train), (x_test, y_test) = reuters.load_data(num_words=10000)
x_train = pad_sequences(x_train, maxlen=200)
model = Sequential()
model.add(Embedding(10000, 32))
model.add(LSTM(32))
model.add(Dense(20, activation="softmax"))  # expect: SMX208@17
model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)

one_hot = Sequential([Embedding(10000, 32), GRU(16), Dense(45, activation="softmax")])  # expect: SMX208@60
one_hot.compile(optimizer="rmsprop", loss="categorical_crossentropy")
one_hot.fit(x_train, to_categorical(y_train))
