from keras.layers import Dense, Lambda
from keras.models import Sequential
from mylib import ordinal_probabilities

model = Sequential()
model.add(Dense(1, activation="sigmoid"))
model.add(Lambda(ordinal_probabilities))
model.compile("adam", "categorical_crossentropy")
