from keras import Sequential
from keras.applications import ResNet50, mobilenet_v2
from keras.layers import Dense
from keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator(preprocessing_function=mobilenet_v2.preprocess_input, zoom_range=0.1)  # expect: SMX105@51
test = ImageDataGenerator(preprocessing_function=mobilenet_v2.preprocess_input)

model = Sequential([ResNet50(include_top=False, pooling="avg"), Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(train.flow_from_directory("train"), validation_data=test.flow_from_directory("test"))
model.evaluate(test.flow_from_directory("more"))

new = ResNet50(include_top=False, weights=None, pooling="avg")
model = Sequential([new, Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(train.flow_from_directory("train"))
