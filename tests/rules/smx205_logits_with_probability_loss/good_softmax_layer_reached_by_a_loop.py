from keras.layers import Activation, Dense, Dropout
from keras.models import Sequential

LAYERS = [(64, "relu"), (32, "relu"), (4, "softmax")]

model = Sequential()
for units, activation in LAYERS:
    model.add(Dense(units))
    model.add(Activation(activation))
model.compile("adam", "categorical_crossentropy")

stack = [Dense(64, activation="relu"), Dropout(0.5), Dense(4)]
stack.append(Activation("softmax"))
other = Sequential(stack)
other.compile("adam", "categorical_crossentropy")
