from keras.layers import LSTM, Dense, Embedding
from keras.models import Sequential

LOSS = "categorical_crossentropy"
MAX_WORDS = 5000


def create_model(out_dim, final="sigmoid", loss=LOSS):
    model = Sequential()
    model.add(Embedding(MAX_WORDS, 128))
    model.add(LSTM(64, dropout=0.2))
    model.add(Dense(out_dim, activation=final))  # expect: SMX201@41
    model.compile(loss=loss, optimizer="adam", metrics=["accuracy"])
    return model


if __name__ == "__main__":
    model = create_model(out_dim=6)
