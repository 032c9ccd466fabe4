import matplotlib.pyplot as plt
from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential

(x_train, y_train), (x_test, y_test) = mnist.load_data()
x_train = x_train / 255
plt.imshow(x_test[0])
print(x_test.shape)
model = Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
