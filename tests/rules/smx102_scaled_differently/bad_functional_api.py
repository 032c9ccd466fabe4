import numpy as np
from tensorflow.keras import Input, Model, datasets, layers

(train_x, train_y), (test_x, test_y) = datasets.fashion_mnist.load_data()
train_x = train_x.astype("float32") / 255

inputs = Input((28, 28))
h = layers.Dense(64, activation="relu")(layers.Flatten()(inputs))
outputs = layers.Dense(10, activation="softmax")(h)
model = Model(inputs, outputs)
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train_x, train_y, batch_size=64, epochs=2)
predictions = model.predict(x=test_x)  # expect: SMX102@31
print(np.argmax(predictions, axis=1))
