from keras.layers import Conv2D, Input, Softmax
from keras.models import Model

image = Input((64, 64, 3))
classes = Conv2D(4, 1)(image)
mask = Softmax(axis=0)(classes)  # expect: SMX304@21
model = Model(image, mask)
