from tensorflow import keras


class Sentiment(keras.Model):
    def __init__(self, vocabulary, **kwargs):
        super().__init__(**kwargs)
        self.embedding = keras.layers.Embedding(vocabulary, 64)
        self.lstm = keras.layers.LSTM(32)
        self.head = keras.layers.Dense(1, activation="sigmoid")

    def call(self, tokens, training=False):
        x = self.lstm(self.embedding(tokens))
        return self.head(x)


model = Sentiment(20000)
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])  # expect: SMX204@38
