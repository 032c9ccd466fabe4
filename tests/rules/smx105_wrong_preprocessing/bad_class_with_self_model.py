import numpy as np
from tensorflow.keras.applications import resnet_v2
from tensorflow.keras.applications.resnet import ResNet101, decode_predictions
from tensorflow.keras.preprocessing import image


class Classifier:
    def __init__(self):
        self.model = ResNet101(weights="imagenet")

    def load(self, path):
        img = image.load_img(path, target_size=(224, 224))
        return image.img_to_array(img)[np.newaxis]

    def label(self, path):
        x = resnet_v2.preprocess_input(self.load(path))  # expect: SMX105@13
        return decode_predictions(self.model.predict(x), top=1)


print(Classifier().label("dog.jpg"))
