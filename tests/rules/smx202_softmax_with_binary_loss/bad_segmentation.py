from tensorflow.keras.layers import Conv2D, Input, UpSampling2D
from tensorflow.keras.models import Model


class Unet:
    def __init__(self, classes=4):
        inputs = Input((256, 256, 3))
        x = Conv2D(16, 3, strides=2, padding="same", activation="relu")(inputs)
        x = UpSampling2D()(x)
        outputs = Conv2D(classes, (1, 1), activation="softmax")(x)
        self.model = Model(inputs, outputs)

    def compile(self):
        self.model.compile(optimizer="adam", loss=["binary_crossentropy"], metrics=["accuracy"])  # expect: SMX202@52


unet = Unet()
unet.compile()
