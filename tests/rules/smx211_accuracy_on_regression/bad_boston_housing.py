from keras.datasets import boston_housing
from keras.layers import Dense
from keras.models import Sequential

(x_train, y_train), (x_test, y_test) = boston_housing.load_data()
mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)
x_train = (x_train - mean) / deviation

model = Sequential()
model.add(Dense(64, activation='relu', input_shape=(13,)))
model.add(Dense(1))
model.compile(loss='mean_squared_error', optimizer='adam', metrics=['accuracy'])  # expect: SMX211@69
model.fit(x_train, y_train, epochs=10)
