from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1.0 / 255)
train = datagen.flow_from_directory(
    "data/train",
    target_size=(64, 64),
    classes=["daisy", "rose", "sunflower", "tulip"],
)
model = Sequential()
model.add(Conv2D(16, (3, 3), activation="relu", input_shape=(64, 64, 3)))
model.add(Flatten())
model.add(Dense(3, activation="softmax"))  # expect: SMX208@17
model.compile(loss="categorical_crossentropy", optimizer="adam")
model.fit_generator(train, steps_per_epoch=100)
