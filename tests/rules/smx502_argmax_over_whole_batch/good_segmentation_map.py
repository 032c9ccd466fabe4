import numpy as np
import tensorflow as tf
from sklearn.model_selection import train_test_split
from tensorflow.keras import layers

images, masks = np.load("images.npy"), np.load("masks.npy")
x_train, x_test, y_train, y_test = train_test_split(images, masks)
inputs = layers.Input((128, 128, 3))
x = layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
outputs = layers.Conv2D(3, 1, activation="softmax")(x)
model = tf.keras.Model(inputs, outputs)


def create_mask(pred_mask):
    pred_mask = tf.argmax(pred_mask, axis=-1)
    pred_mask = pred_mask[..., tf.newaxis]
    return pred_mask[0]


create_mask(model.predict(x_test))
maps = np.argmax(model.predict(x_test), axis=3)
