# Keras looks at the shapes to tell what 'accuracy' means, in any letter case.
import keras
from keras import layers

for classes, loss in ((1, "binary_crossentropy"), (10, "sparse_categorical_crossentropy")):
    activation = "sigmoid" if classes == 1 else "softmax"
    model = keras.Sequential([layers.Input((8,)), layers.Dense(classes, activation=activation)])
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])

ten = keras.Sequential([layers.Input((8,)), layers.Dense(10, activation="softmax")])
ten.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["Accuracy", "acc"])
one = keras.Sequential([layers.Input((8,)), layers.Dense(1, activation="sigmoid")])
one.compile(optimizer="adam", loss="binary_crossentropy", metrics="accuracy")
