from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

model = Sequential()
for _ in range(3):
    model.add(Dense(64, activation="relu"))
model.add(Dense(1, activation="softmax"))  # expect: SMX203@31

for activation in ("relu", "tanh"):
    candidate = Sequential()
    candidate.add(Dense(32, activation=activation))
    candidate.add(Dense(1, activation="softmax"))  # expect: SMX203@39
    candidate.compile("adam", "binary_crossentropy")

widths = [128, 64]
tower = Sequential([Dense(width, activation="relu") for width in widths])
tower.add(Dense(1, activation="softmax"))  # expect: SMX203@31
