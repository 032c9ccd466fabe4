from keras.layers import Dense, Input
from keras.models import Model

input_img = Input(shape=(784,))
encoded = Dense(32, activation="relu")(input_img)
decoded = Dense(784, activation="sigmoid")(encoded)
autoencoder = Model(input_img, decoded)
autoencoder.compile(optimizer="adadelta", loss="binary_crossentropy")
