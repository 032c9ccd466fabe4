from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train.reshape(-1, 784).astype("float32") / 255
model = keras.Sequential([keras.layers.Dense(10, activation="softmax", input_shape=(784,))])
model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics=["sparse_categorical_accuracy", keras.metrics.SparseTopKCategoricalAccuracy(3)],
)
model.fit(x_train, y_train)
