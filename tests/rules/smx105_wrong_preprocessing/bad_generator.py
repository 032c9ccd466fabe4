from tensorflow.keras import Sequential, layers
from tensorflow.keras.applications import MobileNetV2
from tensorflow.keras.applications.resnet50 import preprocess_input
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(horizontal_flip=True, preprocessing_function=preprocess_input)  # expect: SMX105@75
train = datagen.flow_from_directory("data/train", target_size=(224, 224), batch_size=32)

base = MobileNetV2(include_top=False, weights="imagenet", input_shape=(224, 224, 3))
base.trainable = False
model = Sequential()
model.add(base)
model.add(layers.GlobalAveragePooling2D())
model.add(layers.Dense(5, activation="softmax"))
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
model.fit(train, epochs=10)
