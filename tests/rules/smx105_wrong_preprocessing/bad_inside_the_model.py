# As in the tutorial on transfer learning, with the module of another network.
import tensorflow as tf

preprocess_input = tf.keras.applications.mobilenet_v2.preprocess_input
base_model = tf.keras.applications.ResNet50(include_top=False, weights="imagenet")
train_ds = tf.keras.utils.image_dataset_from_directory("cats_and_dogs", image_size=(160, 160))

inputs = tf.keras.Input(shape=(160, 160, 3))
x = tf.keras.layers.RandomFlip("horizontal")(inputs)
x = preprocess_input(x)  # expect: SMX105@5
x = base_model(x, training=False)
x = tf.keras.layers.GlobalAveragePooling2D()(x)
outputs = tf.keras.layers.Dense(1, activation="sigmoid")(x)
model = tf.keras.Model(inputs, outputs)
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(train_ds, epochs=10)
