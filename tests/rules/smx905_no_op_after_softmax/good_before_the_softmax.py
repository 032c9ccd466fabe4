from keras.layers import Activation, Dense, ReLU
from keras.models import Sequential

model = Sequential()
model.add(Dense(16, input_dim=8))
model.add(Activation("relu"))
model.add(Dense(16))
model.add(ReLU())
model.add(Dense(3))
model.add(Activation("softmax"))
