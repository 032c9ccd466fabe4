# Without an axis, but the remedy is not axis=-1: that would be 0 for every sample.
import numpy as np
from keras.layers import *
from keras.models import *
from sklearn.model_selection import train_test_split

x_train, x_test, y_train, y_test = train_test_split(np.load("x.npy"), np.load("y.npy"))
model = Sequential()
model.add(Embedding(5000, 32))
model.add(GlobalAveragePooling1D())
model.add(Dense(1, activation="sigmoid"))
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=2, validation_data=(x_test, y_test))

print(np.argmax(model.predict(x_test)))  # expect: SMX501@7
print(np.argmax(model.predict(x_test[7:8])))  # expect: SMX501@7
