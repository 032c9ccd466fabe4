import numpy as np
from tensorflow.keras.applications.vgg16 import VGG16, decode_predictions, preprocess_input
from tensorflow.keras.preprocessing.image import img_to_array, load_img

model = VGG16()
image = img_to_array(load_img("mug.jpg", target_size=(224, 224)))
image = image.reshape((1, image.shape[0], image.shape[1], image.shape[2]))
image = preprocess_input(image)
yhat = model.predict(image)
print(np.argmax(yhat), decode_predictions(yhat)[0][0])

other = np.expand_dims(img_to_array(load_img("cup.jpg", target_size=(224, 224))), axis=0)
print(model.predict(preprocess_input(other)).argmax())
