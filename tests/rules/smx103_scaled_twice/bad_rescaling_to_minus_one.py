import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.fashion_mnist.load_data()
x_train = x_train.reshape(-1, 28, 28, 1).astype("float32") * (1 / 255)

inputs = keras.Input(shape=(28, 28, 1))
x = layers.RandomFlip("horizontal")(inputs)
x = layers.Rescaling(scale=1.0 / 127.5, offset=-1)(x)  # expect: SMX103@5
x = layers.Conv2D(8, 3, activation="relu")(x)
x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(10, activation="softmax")(x)
model = keras.Model(inputs, outputs)
model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
model.fit(x_train, y_train)
