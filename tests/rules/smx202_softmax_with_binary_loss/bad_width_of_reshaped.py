"""The number of units is the width of an array that was reshaped."""
from keras.layers import Dense
from keras.models import Sequential
from sklearn import datasets
from sklearn.model_selection import train_test_split

x = datasets.load_digits().images
x = x.reshape(x.shape[0], 64) / 16.0
x_train, x_test = train_test_split(x, test_size=0.3)
model = Sequential([Dense(6, activation="relu"), Dense(x_train.shape[1], activation="softmax")])
model.compile(optimizer="adam", loss="binary_crossentropy")  # expect: SMX202@38
model.fit(x_train, x_train)
