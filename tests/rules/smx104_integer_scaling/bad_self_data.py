import tf_keras as keras


class Digits:
    def __init__(self):
        (self.x_train, self.y_train), (self.x_test, self.y_test) = keras.datasets.mnist.load_data()
        self.scale()

    def scale(self):
        self.x_train /= 255.0  # expect: SMX104@9
        self.x_test = self.x_test // 255  # expect: SMX104@23


digits = Digits()
