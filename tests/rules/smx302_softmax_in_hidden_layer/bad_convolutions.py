from keras.layers import *
from keras.models import Sequential

model = Sequential()
model.add(Conv2D(32, (3, 3), activation='softmax', input_shape=(28, 28, 1)))  # expect: SMX302@41
model.add(MaxPooling2D((2, 2)))
model.add(Conv2D(64, (3, 3), activation='softmax'))  # expect: SMX302@41
model.add(BatchNormalization())
model.add(Flatten())
model.add(Dense(10, activation='softmax'))
