from keras.layers import Dense
from keras.models import Sequential
from project import x, y

model = Sequential([Dense(16, activation="relu"), Dense(5, activation="softmax")])
model.compile(loss="binary_crossentropy", optimizer="adam")
model.compile(loss="categorical_crossentropy", optimizer="adam")
model.fit(x, y)
