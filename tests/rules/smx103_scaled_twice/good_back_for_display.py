import matplotlib.pyplot as plt
from keras import Sequential, datasets, layers

(x, y), _ = datasets.mnist.load_data()
x = x / 255.0
model = Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)

shown = (x[:9] * 255).astype("uint8")
for index, image in enumerate(shown):
    plt.subplot(3, 3, index + 1)
    plt.imshow(image, cmap="gray")
    plt.title(image.mean() / 255)

again = x * 255.0
again = again / 255.0
model.evaluate(again, y)
