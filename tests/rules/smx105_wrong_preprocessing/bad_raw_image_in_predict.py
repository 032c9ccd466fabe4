import numpy as np
from keras.applications import vgg19
from keras.preprocessing.image import img_to_array, load_img

network = vgg19.VGG19(weights="imagenet")


def classify(path):
    picture = load_img(path, target_size=(224, 224))
    batch = np.expand_dims(img_to_array(picture), axis=0)
    return vgg19.decode_predictions(network.predict(batch))  # expect: SMX105@53


print(classify("cat.jpg"))
