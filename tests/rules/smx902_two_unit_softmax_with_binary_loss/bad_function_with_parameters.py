import tf_keras as keras

LOSS = "binary_crossentropy"


def build(classes=2, loss=LOSS):
    model = keras.Sequential()
    model.add(keras.layers.LSTM(32, input_shape=(20, 3)))
    model.add(keras.layers.Dense(classes, activation="softmax"))
    model.compile(loss=loss, optimizer="adam")  # expect: SMX902@24
    return model


build()
