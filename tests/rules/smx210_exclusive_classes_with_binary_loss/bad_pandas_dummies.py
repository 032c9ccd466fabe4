import pandas as pd
from keras.layers import Dense
from keras.models import Sequential

data = pd.read_csv("iris.csv")
X = data.iloc[:, :4].values
y = pd.get_dummies(data["species"])

model = Sequential()
model.add(Dense(8, input_dim=4, activation="relu"))
model.add(Dense(3, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])  # expect: SMX210@20
model.fit(X, y, epochs=20)
