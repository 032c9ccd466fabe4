import numpy as np
import tensorflow as tf

(x_train, y_train), (x_test, y_test) = tf.keras.datasets.mnist.load_data()
x_train, x_test = x_train / 255.0, x_test / 255.0

model = tf.keras.models.Sequential(
    [
        tf.keras.layers.Flatten(input_shape=(28, 28)),
        tf.keras.layers.Dense(128, activation="relu"),
        tf.keras.layers.Dense(10, activation="softmax"),
    ]
)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=5)

predictions = model.predict(x_test)
print(np.argmax(predictions))  # expect: SMX502@7
print(predictions.argmax())  # expect: SMX502@7
print(np.argmax(predictions, axis=None))  # expect: SMX502@7
print(np.argmax(model.predict(x_test[:100])))  # expect: SMX502@7
