from keras.layers.core import Activation, Dense, Dropout
from keras.models import Sequential
from keras.optimizers import SGD


def train(X_train, y_train):
    model = Sequential()
    model.add(Dense(64, input_dim=20, init='uniform', activation='tanh'))
    model.add(Dropout(0.5))
    model.add(Dense(output_dim=1, init='uniform'))
    model.add(Activation('softmax'))  # expect: SMX203@26
    model.compile(loss='binary_crossentropy', optimizer=SGD(lr=0.1), class_mode='binary')
    model.fit(X_train, y_train, nb_epoch=20, batch_size=16, show_accuracy=True)
