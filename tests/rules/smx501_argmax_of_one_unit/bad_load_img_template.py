import numpy as np
from keras.layers import Convolution2D, Dense, Flatten, MaxPooling2D
from keras.models import Sequential
from keras.preprocessing import image
from keras.preprocessing.image import ImageDataGenerator

classifier = Sequential()
classifier.add(Convolution2D(32, 3, 3, input_shape=(64, 64, 3), activation="relu"))
classifier.add(MaxPooling2D(pool_size=(2, 2)))
classifier.add(Flatten())
classifier.add(Dense(output_dim=128, activation="relu"))
classifier.add(Dense(output_dim=1, activation="sigmoid"))
classifier.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])

train_datagen = ImageDataGenerator(rescale=1.0 / 255, horizontal_flip=True)
training_set = train_datagen.flow_from_directory("dataset/training_set", target_size=(64, 64), class_mode="binary")
classifier.fit_generator(training_set, samples_per_epoch=8000, nb_epoch=25)

test_image = image.load_img("dataset/single/cat_or_dog_1.jpg", target_size=(64, 64))
test_image = image.img_to_array(test_image) / 255.0
test_image = np.expand_dims(test_image, axis=0)
result = classifier.predict(test_image)
index = np.argmax(result)  # expect: SMX501@9
print(["cat", "dog"][index], ["cat", "dog"][np.argmax(result[0])])  # expect: SMX501@45
