from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1.0 / 255)
default = datagen.flow_from_directory("data/train", target_size=(64, 64))
numbers = datagen.flow_from_directory("data/train", class_mode="sparse")


def network(loss):
    model = Sequential([Conv2D(8, 3, activation="relu"), Flatten(), Dense(4, activation="softmax")])
    model.compile("adam", loss=loss)  # expect: SMX207@32
    return model


network("sparse_categorical_crossentropy").fit_generator(default, steps_per_epoch=10)
network("categorical_crossentropy").fit_generator(numbers, steps_per_epoch=10)
