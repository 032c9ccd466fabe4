"""The attention of a well-known course: its softmax works along axis 1 on three axes."""
import keras.backend as K
from keras.layers import Activation, Bidirectional, Concatenate, Dense, Dot, Input, LSTM, RepeatVector
from keras.models import Model


def softmax(x, axis=1):
    ndim = K.ndim(x)
    if ndim == 2:
        return K.softmax(x)
    elif ndim > 2:
        e = K.exp(x - K.max(x, axis=axis, keepdims=True))
        s = K.sum(e, axis=axis, keepdims=True)
        return e / s
    else:
        raise ValueError('Cannot apply softmax to a tensor that is 1D')


Tx = 30
repeator = RepeatVector(Tx)
concatenator = Concatenate(axis=-1)
densor1 = Dense(10, activation="tanh")
densor2 = Dense(1, activation="relu")
activator = Activation(softmax, name='attention_weights')
dotor = Dot(axes=1)


def one_step_attention(a, s_prev):
    s_prev = repeator(s_prev)
    concat = concatenator([a, s_prev])
    e = densor1(concat)
    energies = densor2(e)
    alphas = activator(energies)
    return dotor([alphas, a])


X = Input(shape=(Tx, 37))
s0 = Input(shape=(64,))
a = Bidirectional(LSTM(32, return_sequences=True))(X)
model = Model([X, s0], one_step_attention(a, s0))
