# Without an axis, but the remedy is not axis=-1: that would be 0 for every sample.
import numpy as np
from keras.datasets import imdb
from keras.layers import *
from keras.models import *
from keras.preprocessing.sequence import pad_sequences

(x_train, y_train), (x_test, y_test) = imdb.load_data(num_words=5000)
x_train = pad_sequences(x_train, maxlen=500)
x_test = pad_sequences(x_test, maxlen=500)

model = Sequential()
model.add(Embedding(5000, 32))
model.add(GlobalAveragePooling1D())
model.add(Dense(1, activation="sigmoid"))
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=2, validation_data=(x_test, y_test))

print(np.argmax(model.predict(x_test)))  # expect: SMX501@7
print(np.argmax(model.predict(x_test[7:8])))  # expect: SMX501@7
