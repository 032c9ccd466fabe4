import tensorflow as tf
from tensorflow.keras import layers

query = layers.Input((10, 16))
scores = layers.Dot(axes=2)([query, query])
weights = layers.Dropout(0.1)(layers.Softmax()(scores))
context = layers.Dot(axes=(2, 1))([weights, query])
outputs = layers.Dense(5, activation="softmax")(layers.GlobalAveragePooling1D()(context))
model = tf.keras.Model(query, outputs)
model.compile("adam", "sparse_categorical_crossentropy")
