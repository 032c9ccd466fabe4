from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(64, input_dim=20, activation="relu"))
model.add(Dense(10, activation="softmax"))
model.pop()
model.add(Dense(3, activation="softmax"))

features = Sequential(model.layers[:-1])
features.add(Dense(5, activation="softmax"))
