# Slower, but its accuracy means something.
from keras.layers import Dense
from keras.models import Sequential

sigmoid = Sequential([Dense(1, activation="sigmoid", input_shape=(2,))])
sigmoid.compile(loss="mse", optimizer="sgd", metrics=["accuracy"])
softmax = Sequential([Dense(4, activation="softmax", input_shape=(2,))])
softmax.compile(loss="mean_squared_error", optimizer="sgd", metrics=["accuracy"])
xor = Sequential([Dense(8, activation="tanh", input_shape=(2,)), Dense(1, activation="tanh")])
xor.compile(loss="mse", optimizer="sgd", metrics=["accuracy"])
