import numpy as np
from keras.datasets import cifar10
from keras.layers import Dense, Flatten
from keras.models import Sequential

(_, _), (x_test, y_test) = cifar10.load_data()
x_test = x_test / 255
members = [Sequential([Flatten(input_shape=(32, 32, 3)), Dense(10, activation="softmax")]) for _ in range(3)]

crops = members[0].predict(x_test[:10])
label = np.argmax(np.mean(crops, axis=0))
same = crops.mean(axis=0).argmax()
votes = np.argmax(np.sum(crops, axis=0))
ensemble = np.argmax(sum(member.predict(x_test) for member in members), axis=1)
commonest = np.argmax(np.bincount(crops.argmax(axis=1)))
