from keras.layers.core import Activation, Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(64, input_dim=20, activation='relu'))
model.add(Dense(10))
model.add(Activation('softmax'))
model.compile(loss='categorical_crossentropy', optimizer='adam', metrics=['binary_accuracy'])  # expect: SMX209@75
