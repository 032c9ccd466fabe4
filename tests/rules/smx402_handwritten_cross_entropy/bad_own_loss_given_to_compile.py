from keras import backend as K
from keras.layers import Dense
from keras.models import Sequential


def masked_loss(y_true, y_pred):
    mask = K.cast(y_true > 0, "float32")
    return -K.sum(mask * y_true * K.log(y_pred)) / K.sum(mask)  # expect: SMX402@12


model = Sequential([Dense(64, activation="relu"), Dense(9, activation="softmax")])
model.compile(optimizer="adam", loss=masked_loss)
