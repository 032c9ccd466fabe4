try:
    from tensorflow.keras.activations import softmax
except ImportError:
    from tensorflow.nn import softmax

from keras import Input, Model
from keras.layers import Dense

inputs = Input((20,))
outputs = Dense(1, activation=softmax)(Dense(8, activation="relu")(inputs))  # expect: SMX203@31
model = Model(inputs, outputs)
model.compile("adam", "mse")
