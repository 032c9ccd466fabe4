from keras import Input, Model, layers

image = Input((32, 32, 3))
x = layers.Conv2D(4, 1, activation="softmax")(image)
x = layers.Reshape((1024, 4))(x)
x = layers.Activation("linear")(x)
x = layers.ActivityRegularization(l2=0.01)(x)
model = Model(image, x)
model.compile("adam", "categorical_crossentropy")

y = layers.Dense(4, activation="softmax")(layers.Flatten()(image))
named = Model(image, layers.Activation("linear", dtype="float32", name="predictions")(y))
named.compile("adam", "categorical_crossentropy")
