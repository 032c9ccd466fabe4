from tf_keras.layers import LSTM, Dense
from tf_keras.models import Sequential


class Forecast:
    loss = "mean_absolute_error"

    def __init__(self, steps, classes=7):
        self.model = Sequential()
        self.model.add(LSTM(32, input_shape=(steps, 3)))
        self.model.add(Dense(classes, activation="softmax"))
        self.compile()

    def compile(self):
        self.model.compile(optimizer="rmsprop", loss=self.loss)  # expect: SMX903@54


Forecast(20)
