from keras.layers.core import Activation, Dense, Dropout
from keras.layers.noise import GaussianNoise
from keras.layers.normalization import BatchNormalization
from keras.models import Sequential

model = Sequential()
model.add(Dense(64, input_dim=20, init='uniform'))
model.add(Activation('tanh'))
model.add(Dropout(0.5))
model.add(Dense(10, init='uniform'))
model.add(Activation('softmax'))
model.add(BatchNormalization())  # expect: SMX305@11
model.compile(loss='categorical_crossentropy', optimizer='sgd')

noisy = Sequential()
noisy.add(Dense(4, input_dim=20, activation='softmax'))
noisy.add(GaussianNoise(0.1))  # expect: SMX305@11
noisy.compile(loss='categorical_crossentropy', optimizer='sgd')
