import tf_keras as keras


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(4, activation="softmax")
        self.relu = keras.layers.ReLU()  # expect: SMX905@21

    def call(self, x):
        return self.relu(self.dense(x))


net = Net()
net.compile("adam", "categorical_crossentropy")
