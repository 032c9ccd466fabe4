from tensorflow.keras.layers import Conv2D, Dense, Flatten
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train_datagen = ImageDataGenerator(rescale=1 / 255.0, rotation_range=40)
test_datagen = ImageDataGenerator()
train = train_datagen.flow_from_directory("train", target_size=(150, 150), class_mode="binary")
validation = test_datagen.flow_from_directory("test", target_size=(150, 150), class_mode="binary")

model = Sequential([Conv2D(16, 3, activation="relu"), Flatten(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(train, epochs=10, validation_data=validation)  # expect: SMX102@45
