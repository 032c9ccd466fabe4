import pandas as pd
from keras import Sequential, layers

data = pd.read_csv("train.csv")
x = data.drop("y", axis=1).values / 255.0
y = data["y"].values / 255.0
model = Sequential([layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y)
