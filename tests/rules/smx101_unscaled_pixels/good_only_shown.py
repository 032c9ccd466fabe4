"""Images for the eye, not for a network."""
import matplotlib.pyplot as plt
from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator
from sklearn.neighbors import KNeighborsClassifier

(x_train, y_train), (x_test, y_test) = mnist.load_data()
plt.imshow(x_train[0])
datagen = ImageDataGenerator(rotation_range=90)
datagen.fit(x_train.reshape(-1, 28, 28, 1))
for batch, labels in datagen.flow(x_train.reshape(-1, 28, 28, 1), y_train, batch_size=9):
    plt.imshow(batch[0])
    break
i = 0
for batch in datagen.flow_from_directory("data", save_to_dir="preview", save_prefix="cat"):
    i += 1
    if i > 20:
        break
KNeighborsClassifier().fit(x_train.reshape(-1, 784), y_train)
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
