# Mixed-up labels may have two classes.
import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from keras.utils import to_categorical

x, y = np.load("x.npy"), to_categorical(np.load("y.npy"), 6)
share = np.random.beta(0.2, 0.2)
mixed = share * y + (1 - share) * y[::-1]
both = np.maximum(y, y[::-1])
model = Sequential([Dense(6, activation="sigmoid", input_shape=(8,))])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(x, mixed)
model.fit(x, both)
