# A function of one's own that is called accuracy.
from keras import backend as K
from keras.layers import Dense
from keras.models import Sequential


def accuracy(y_true, y_pred):
    return K.mean(K.equal(K.round(y_true), K.round(y_pred)))


model = Sequential([Dense(1, input_shape=(8,))])
model.compile(optimizer="adam", loss="mse", metrics=[accuracy])
