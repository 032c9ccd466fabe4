from keras.datasets import mnist
from keras.layers import Dense
from keras.models import Sequential
from keras.utils import np_utils


def digits_network():
    network = Sequential()
    first = Dense(1024, input_shape=(784,), activation="relu")
    second = Dense(512, activation="relu")
    last = Dense(10, activation="softmax")
    network.add(first)
    network.add(second)
    network.add(last)
    network.compile(loss="categorical_crossentropy", optimizer="adam")
    return network
network = digits_network()

(train_x, train_y), (test_x, test_y) = mnist.load_data()
print("shape of the pictures:", train_x.shape)
train_x = train_x.reshape(train_x.shape[0], train_x.shape[1] * train_x.shape[2])
train_y = np_utils.to_categorical(train_y, 10)
network.fit(train_x, train_y, batch_size=200, epochs=1)  # expect: SMX101@13
result = network.predict(train_x[100].reshape(1, 784))
print(result)
