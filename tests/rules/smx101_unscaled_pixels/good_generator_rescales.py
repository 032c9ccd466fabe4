from keras.applications.resnet50 import preprocess_input
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator


def network():
    model = Sequential([Conv2D(8, 3), Flatten(), Dense(2, activation="softmax")])
    model.compile("adam", "categorical_crossentropy")
    return model


for datagen in (
    ImageDataGenerator(rescale=1.0 / 255, horizontal_flip=True),
    ImageDataGenerator(preprocessing_function=preprocess_input),
    ImageDataGenerator(preprocessing_function=lambda image: image / 255.0),
    ImageDataGenerator(samplewise_center=True, samplewise_std_normalization=True),
    ImageDataGenerator(featurewise_center=True, featurewise_std_normalization=True),
    ImageDataGenerator(1 / 255.0),
):
    network().fit_generator(datagen.flow_from_directory("data/train", class_mode="categorical"))
OPTIONS = dict(rescale=1.0 / 255, zoom_range=0.2)
network().fit(ImageDataGenerator(**OPTIONS).flow_from_directory("data/train"))
