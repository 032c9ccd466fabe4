from tensorflow.keras.layers import *
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1.0 / 255, validation_split=0.2)
train = datagen.flow_from_directory("images", target_size=(64, 64), subset="training")

model = Sequential([Conv2D(16, 3, activation="relu", input_shape=(64, 64, 3)), Flatten()])
model.add(Dense(6, activation="sigmoid"))
model.compile(optimizer="adam", loss="binary_crossentropy")  # expect: SMX210@38
model.fit(train, epochs=2)
