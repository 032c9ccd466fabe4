import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from keras.utils import to_categorical

model = Sequential([Dense(4, activation="softmax", input_shape=(20,))])
x = np.load("x.npy")
labels = to_categorical(np.load("y.npy"), 4)

predictions = model.predict(x)
loss = -np.mean(np.sum(labels * np.log(predictions), axis=1))  # expect: SMX402@8
