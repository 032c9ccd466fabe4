import tensorflow as tf
from tensorflow.keras import layers
from tensorflow.keras.applications import EfficientNetB0
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train_datagen = ImageDataGenerator(rescale=1.0 / 255, zoom_range=0.2)
train = train_datagen.flow_from_directory("pets", target_size=(224, 224), batch_size=32)

base = EfficientNetB0(include_top=False, weights="imagenet", input_shape=(224, 224, 3))
base.trainable = False
model = tf.keras.Sequential(
    [base, layers.GlobalAveragePooling2D(), layers.Dense(37, activation="softmax")]
)
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
model.fit(train, epochs=5)  # expect: SMX103@11
