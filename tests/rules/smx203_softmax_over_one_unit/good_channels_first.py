from keras import backend as K
from keras.layers import Conv2D, Input
from keras.models import Model

inputs = Input((3, 64, 64))
outputs = Conv2D(1, 1, data_format="channels_first", activation="softmax")(inputs)
model = Model(inputs, outputs)

K.set_image_data_format("channels_first")
inputs = Input((3, 64, 64))
outputs = Conv2D(1, (1, 1), activation="softmax")(inputs)
other = Model(inputs, outputs)
