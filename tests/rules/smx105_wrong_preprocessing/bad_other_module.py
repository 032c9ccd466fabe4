import numpy as np
from keras.applications.inception_v3 import preprocess_input
from keras.applications.vgg16 import VGG16
from keras.preprocessing import image

model = VGG16(weights="imagenet")
img = image.load_img("elephant.jpg", target_size=(224, 224))
x = image.img_to_array(img)
x = np.expand_dims(x, axis=0)
x = preprocess_input(x)  # expect: SMX105@5
preds = model.predict(x)
