from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(16, input_dim=8, activation="relu"), Dense(3, activation="softmax")])
model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy", "mse"])
