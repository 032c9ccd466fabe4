from keras.layers import LSTM, Activation, Dense, GlobalAveragePooling2D, Input, multiply
from keras.models import Model, Sequential

gates = Sequential([LSTM(16, recurrent_activation="sigmoid"), Dense(4, activation="softmax")])
gates.compile("adam", "categorical_crossentropy")

inputs = Input((32, 32, 64))
squeezed = GlobalAveragePooling2D()(inputs)
excited = Dense(64, activation="sigmoid")(Dense(4, activation="relu")(squeezed))
x = multiply([inputs, excited])
x = GlobalAveragePooling2D()(x)
outputs = Activation("softmax")(Dense(10)(x))
model = Model(inputs, outputs)
model.compile("adam", "sparse_categorical_crossentropy")
