import tensorflow as tf
from tensorflow.keras import layers
from tensorflow.keras.applications.densenet import DenseNet121

train_ds = tf.keras.preprocessing.image_dataset_from_directory("flowers", image_size=(224, 224))
base = DenseNet121(include_top=False, pooling="avg")
model = tf.keras.Sequential([base, layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train_ds, epochs=3)  # expect: SMX105@11
