from keras.layers import Conv2D, Conv2DTranspose, Convolution2D, Input, SeparableConv2D
from keras.models import Model

inputs = Input((128, 128, 3))
x = Conv2D(16, 3, padding="same", activation="relu")(inputs)
mask = Conv2D(1, (1, 1), activation="softmax")(x)  # expect: SMX203@37
upsampled = Conv2DTranspose(1, 2, strides=2, activation="softmax")(x)  # expect: SMX203@57
keras_1 = Convolution2D(1, 1, 1, activation="softmax")(x)  # expect: SMX203@45
separable = SeparableConv2D(filters=1, kernel_size=3, activation="softmax")(x)  # expect: SMX203@66
model = Model(inputs, [mask, upsampled, keras_1, separable])
