from keras import Sequential
from keras.applications import ResNet50, mobilenet_v2, resnet
from keras.layers import Dense
from keras.preprocessing.image import ImageDataGenerator

other = ImageDataGenerator(preprocessing_function=mobilenet_v2.preprocess_input)
own = ImageDataGenerator(preprocessing_function=resnet.preprocess_input)

new = ResNet50(include_top=False, weights=None, pooling="avg")
model = Sequential([new, Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(other.flow_from_directory("train"), validation_data=other.flow_from_directory("test"))

model = Sequential([ResNet50(include_top=False, pooling="avg"), Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(own.flow_from_directory("train"), validation_data=own.flow_from_directory("test"))
