import numpy as np
from keras.datasets import mnist
from keras.layers import Dense, Flatten
from keras.models import Sequential

(_, _), (x_test, y_test) = mnist.load_data()
x_test = x_test / 255.0
model = Sequential([Flatten(input_shape=(28, 28)), Dense(10, activation="softmax")])
predictions = model.predict(x_test)

print(np.argmax(predictions[0]))
print(np.argmax(predictions[-1]), np.argmax(predictions[0], axis=0))
print(np.argmax(predictions[12, :]))
for i in range(15):
    print(i, np.argmax(predictions[i]), y_test[i])
for row, label in zip(predictions, y_test):
    print(row.argmax(), label)
found = [np.argmax(row) for row in predictions]
also = list(map(np.argmax, predictions))
along = np.apply_along_axis(np.argmax, 1, predictions)
