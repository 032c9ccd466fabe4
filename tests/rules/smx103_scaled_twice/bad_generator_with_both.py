from keras.applications.mobilenet_v2 import MobileNetV2, preprocess_input
from keras.layers import Dense, GlobalAveragePooling2D
from keras.models import Model
from keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(
    rescale=1.0 / 255,  # expect: SMX103@13
    horizontal_flip=True,
    preprocessing_function=preprocess_input,
)
train = datagen.flow_from_directory("data/train", target_size=(224, 224), class_mode="categorical")

base = MobileNetV2(weights="imagenet", include_top=False)
x = GlobalAveragePooling2D()(base.output)
model = Model(inputs=base.input, outputs=Dense(4, activation="softmax")(x))
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
model.fit_generator(train, steps_per_epoch=100, epochs=5)
