from keras.layers.core import Activation, Dense, Dropout
from keras.models import Sequential

model = Sequential()
model.add(Dense(64, input_dim=20, activation='relu'))
model.add(Dropout(0.5))
model.add(Dense(4, activation='softmax'))
model.add(Activation('softmax'))  # expect: SMX303@22
model.compile(loss='categorical_crossentropy', optimizer='sgd')

scores = Sequential()
scores.add(Dense(3, input_dim=20, activation='sigmoid'))
scores.add(Activation('softmax'))  # expect: SMX303@23
scores.compile(loss='categorical_crossentropy', optimizer='sgd')
