from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_shape=(13,))])
model.compile(loss="mse", optimizer="adam", metrics=["mae", "mse", "mean_absolute_percentage_error"])
