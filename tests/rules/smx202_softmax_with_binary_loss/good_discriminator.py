# The classes are for another model.
from keras import Input, Model, layers

image = Input((28, 28, 1))
features = layers.Flatten()(layers.Conv2D(16, 3, strides=2)(image))
real = layers.Dense(1, activation="sigmoid")(features)
label = layers.Dense(10, activation="softmax")(features)
discriminator = Model(image, real)
discriminator.compile("adam", "binary_crossentropy")
classifier = Model(image, label)
classifier.compile("adam", "sparse_categorical_crossentropy")
