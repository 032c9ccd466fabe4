from tensorflow.keras.applications.resnet50 import ResNet50, decode_predictions, preprocess_input
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Model
from tensorflow.keras.preprocessing import image
from tensorflow.keras.preprocessing.image import ImageDataGenerator
import numpy as np

model = ResNet50(weights="imagenet")
img = image.load_img("elephant.jpg", target_size=(224, 224))
x = image.img_to_array(img)
x = np.expand_dims(x, axis=0)
x = preprocess_input(x)
print(decode_predictions(model.predict(x), top=3)[0])

datagen = ImageDataGenerator(rescale=None, preprocessing_function=preprocess_input)
train = datagen.flow_from_directory("data", target_size=(224, 224))
base = ResNet50(weights="imagenet", include_top=False, pooling="avg")
tuned = Model(base.input, Dense(3, activation="softmax")(base.output))
tuned.compile("adam", "categorical_crossentropy")
tuned.fit(train)
