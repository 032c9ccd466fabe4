import pandas as pd
from keras.layers import Dense
from keras.models import Sequential

data = pd.read_csv("iris.csv")
X = data.iloc[:, :4].values
Y = pd.get_dummies(data["species"]).values
model = Sequential()
model.add(Dense(8, input_dim=4, activation="relu"))
model.add(Dense(3, activation="softmax"))
model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")  # expect: SMX207@20
model.fit(X, Y, epochs=50, batch_size=5)
