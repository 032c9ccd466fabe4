import tensorflow as tf

tf.model = tf.keras.Sequential()
tf.model.add(tf.keras.layers.Dense(units=3, input_dim=4, activation="softmax"))
tf.model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
print(tf.model.predict_classes([[1, 2, 3, 4]]))  # expect: SMX505@16
