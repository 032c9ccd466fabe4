from tensorflow.keras.layers import LSTM, Dense, Embedding
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.sequence import pad_sequences


class Poet:
    def __init__(self, vocabulary, length):
        self.length = length
        self.model = Sequential()
        self.model.add(Embedding(vocabulary, 10, input_length=length - 1))
        self.model.add(LSTM(50))
        self.model.add(Dense(vocabulary, activation="softmax"))

    def write(self, tokens, words):
        for _ in range(words):
            padded = pad_sequences([tokens], maxlen=self.length - 1, padding="pre")
            predicted = (
                self.model
                .predict_classes(padded, verbose=0)  # expect: SMX505@18
            )
            tokens.append(predicted[0])
        return tokens
