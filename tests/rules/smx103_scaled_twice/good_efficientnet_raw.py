import tensorflow as tf
from tensorflow.keras import layers
from tensorflow.keras.applications import EfficientNetB0, EfficientNetV2B0
from tensorflow.keras.applications.efficientnet import preprocess_input
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(preprocessing_function=preprocess_input, horizontal_flip=True)
train = datagen.flow_from_directory("pets", target_size=(224, 224))
base = EfficientNetB0(include_top=False, weights="imagenet", pooling="avg")
model = tf.keras.Sequential([base, layers.Dense(37, activation="softmax")])
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(train, epochs=5)

scaled = ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("pets", target_size=(224, 224))
plain = EfficientNetV2B0(include_top=False, include_preprocessing=False, pooling="avg")
other = tf.keras.Sequential([plain, layers.Dense(37, activation="softmax")])
other.compile(optimizer="adam", loss="categorical_crossentropy")
other.fit(scaled, epochs=5)
