import tensorflow as tf
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.reuters.load_data(num_words=1000)
x_train = keras.preprocessing.sequence.pad_sequences(x_train, 100)
model = keras.Sequential(
    [keras.layers.Input((100,)), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(46, activation="softmax")]
)
scce = keras.losses.SparseCategoricalCrossentropy()

with tf.GradientTape() as tape:
    predictions = model(x_train, training=True)
    loss = scce(predictions, y_train)  # expect: SMX406@17
    again = keras.losses.SparseCategoricalCrossentropy()(model(x_train), y_train)  # expect: SMX406@58
