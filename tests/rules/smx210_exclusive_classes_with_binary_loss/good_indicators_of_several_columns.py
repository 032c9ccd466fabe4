# Dummies of two columns side by side hold two ones in each row.
import pandas as pd
from keras.layers import Dense
from keras.models import Sequential

table = pd.read_csv("cars.csv")
y = pd.get_dummies(table[["colour", "maker"]])
joined = pd.concat([pd.get_dummies(table["colour"]), pd.get_dummies(table["maker"])], axis=1)

model = Sequential([Dense(9, activation="sigmoid", input_shape=(6,))])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(table.drop(columns=["colour", "maker"]), joined)
model.fit(table.drop(columns=["colour", "maker"]), y)
