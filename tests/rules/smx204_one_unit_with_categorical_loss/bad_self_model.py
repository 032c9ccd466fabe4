from keras.layers import Conv1D, Dense, GlobalMaxPooling1D
from keras.models import Sequential


class Trainer:
    def __init__(self, length):
        self.loss = "categorical_crossentropy"
        self.model = Sequential()
        self.model.add(Conv1D(32, 3, activation="relu", input_shape=(length, 4)))
        self.model.add(GlobalMaxPooling1D())
        self.model.add(Dense(1, activation="sigmoid"))
        self.model.compile(optimizer="adam", loss=self.loss)  # expect: SMX204@51


trainer = Trainer(100)
