import numpy as np
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential
from keras.preprocessing import image
from keras.preprocessing.image import ImageDataGenerator

train_datagen = ImageDataGenerator(rescale=1.0 / 255, zoom_range=0.2)
test_datagen = ImageDataGenerator(rescale=1.0 / 255)
train = train_datagen.flow_from_directory("train", class_mode="binary")
test = test_datagen.flow_from_directory("test", class_mode="binary")
model = Sequential([Conv2D(16, 3, activation="relu"), Flatten(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit_generator(train, validation_data=test)
picture = image.img_to_array(image.load_img("cat.jpg", target_size=(256, 256)))
picture = np.expand_dims(picture, axis=0)
picture /= 255.0
model.predict(picture)
batch, labels = next(test)
model.predict(batch)
