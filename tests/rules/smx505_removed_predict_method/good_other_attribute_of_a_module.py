import tensorflow as tf

tf.model = tf.keras.Sequential([tf.keras.layers.Dense(3, activation="softmax")])
tf.other = object()
print(tf.other.predict_classes([[1, 2, 3, 4]]))
print(tf.model.predict([[1, 2, 3, 4]]).argmax(axis=-1))
