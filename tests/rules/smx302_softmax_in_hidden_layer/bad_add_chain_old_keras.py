from keras.layers.core import Activation, Dense, Dropout
from keras.models import Sequential

model = Sequential()
model.add(Dense(64, input_dim=20))
model.add(Activation('softmax'))  # expect: SMX302@22
model.add(Dropout(0.5))
model.add(Dense(64, init='uniform', activation='softmax'))  # expect: SMX302@48
model.add(Dropout(0.5))
model.add(Dense(3, init='uniform', activation='softmax'))
model.compile(loss='categorical_crossentropy', optimizer='sgd')
model.fit(data, labels, nb_epoch=20, batch_size=16)
