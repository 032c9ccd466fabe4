from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(64, activation="relu", input_shape=(13,)), Dense(1)])
model.compile(loss="mse", optimizer="adam", metrics=["mae", "mse"])
