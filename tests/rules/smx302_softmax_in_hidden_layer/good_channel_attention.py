from keras import Input, Model
from keras.layers import Conv2D, Dense, GlobalAveragePooling2D, Multiply, Reshape


def attend(x, channels):
    weights = GlobalAveragePooling2D()(x)
    weights = Dense(channels // 4, activation="relu")(weights)
    weights = Dense(channels, activation="softmax")(weights)
    weights = Reshape((1, 1, channels))(weights)
    return Multiply()([x, weights])


inputs = Input((32, 32, 3))
x = Conv2D(16, 3, activation="relu")(inputs)
x = attend(x, 16)
x = Conv2D(16, 3)(x)
model = Model(inputs, Dense(5)(GlobalAveragePooling2D()(x)))
