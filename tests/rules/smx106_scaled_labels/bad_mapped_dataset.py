import tensorflow as tf

(x, y), _ = tf.keras.datasets.mnist.load_data()
dataset = tf.data.Dataset.from_tensor_slices((x, y))
dataset = dataset.map(lambda image, label: (image / 255, label / 255)).shuffle(1000).batch(32)  # expect: SMX106@58

model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(dataset, epochs=2)
