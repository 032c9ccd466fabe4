from keras.layers import Dense, Embedding, GlobalAveragePooling1D, Input
from keras.models import Model

NUM_CLASSES = 20


def build_model(vocab_size, out_activation=None, loss="categorical_crossentropy"):
    inputs = Input(shape=(None,), dtype="int32")
    x = Embedding(vocab_size, 50)(inputs)
    x = GlobalAveragePooling1D()(x)
    x = Dense(NUM_CLASSES, activation=out_activation)(x)
    model = Model(inputs, x)
    model.compile(loss=loss, optimizer="rmsprop", metrics=["acc"])  # expect: SMX205@24
    return model


if __name__ == "__main__":
    build_model(10000)
