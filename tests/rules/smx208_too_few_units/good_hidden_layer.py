# The layer before the last may be as narrow as it likes.
from keras import Input, Model, datasets, layers

(x, y), _ = datasets.mnist.load_data()
inputs = Input((28, 28))
h = layers.Dense(2, name="embedding")(layers.Flatten()(inputs))
outputs = layers.Dense(10, activation="softmax")(h)
model = Model(inputs, outputs)
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x / 255.0, y)
embedding = Model(inputs, h)
points = embedding.predict(x / 255.0)
