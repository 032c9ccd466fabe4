from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(16, activation="relu"), Dense(2, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
hidden = Sequential([Dense(1, activation="sigmoid"), Dense(2, activation="softmax")])
hidden.compile("adam", "categorical_crossentropy")
