import numpy as np
from keras import Input, Model
from keras.layers import Activation, Dense

inputs = Input(shape=(13,))
x = Dense(32, activation="relu")(inputs)
x = Dense(5)(x)
model = Model(inputs, Activation("softmax")(x))

x = np.load("x.npy")
labels = model.predict(x).astype(int)  # expect: SMX504@10
again = model.predict(x).astype("int32")  # expect: SMX504@9
third = model.predict_on_batch(x).astype(np.int64)  # expect: SMX504@9
