from keras.layers import Conv2D, Input, Permute, Reshape
from keras.models import Model

inputs = Input((64, 64, 3))
x = Conv2D(8, 3, padding="same", activation="relu")(inputs)
per_pixel = Conv2D(21, 1)(x)
reshaped = Model(inputs, Reshape((64 * 64, 21))(per_pixel))
reshaped.compile("adam", loss="categorical_crossentropy")  # expect: SMX205@31
permuted = Model(inputs, Permute((2, 1, 3))(per_pixel))
permuted.compile("adam", loss="sparse_categorical_crossentropy")  # expect: SMX205@31
