import tensorflow as tf

train_ds = tf.keras.preprocessing.image_dataset_from_directory("flowers", image_size=(180, 180))
train_ds = train_ds.map(lambda x, y: (x / 255.0, y)).cache().prefetch(1)

model = tf.keras.models.Sequential()
model.add(tf.keras.layers.experimental.preprocessing.Rescaling(1.0 / 255))  # expect: SMX103@11
model.add(tf.keras.layers.Conv2D(32, 3, activation="relu"))
model.add(tf.keras.layers.Flatten())
model.add(tf.keras.layers.Dense(5, activation="softmax"))
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(train_ds, epochs=3)
