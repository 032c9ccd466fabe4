from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1.0 / 255)
default = datagen.flow_from_directory("data/train", target_size=(64, 64))
numbers = datagen.flow_from_directory("data/train", class_mode="sparse")
frame = datagen.flow_from_dataframe(None, directory="data", class_mode="categorical")

model = Sequential([Conv2D(8, 3, activation="relu"), Flatten(), Dense(4, activation="softmax")])
model.compile("adam", loss="sparse_categorical_crossentropy")  # expect: SMX207@28
model.fit_generator(default, steps_per_epoch=10)
model.compile("adam", loss="categorical_crossentropy")  # expect: SMX207@28
model.fit_generator(generator=numbers, steps_per_epoch=10)
model.compile("adam", loss="sparse_categorical_crossentropy")  # expect: SMX207@28
model.fit(frame)
