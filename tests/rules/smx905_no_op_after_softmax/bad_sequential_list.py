from keras.layers import Activation, Dense, ReLU
from keras.models import Sequential

model = Sequential(
    [
        Dense(16, input_dim=8, activation="relu"),
        Dense(3, activation="softmax"),
        Activation("relu"),  # expect: SMX905@9
    ]
)
other = Sequential([Dense(3, activation="softmax", input_dim=8), ReLU()])  # expect: SMX905@66
