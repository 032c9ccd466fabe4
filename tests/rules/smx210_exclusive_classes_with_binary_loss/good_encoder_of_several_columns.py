import pandas as pd
from keras.layers import Dense
from keras.models import Sequential
from sklearn.preprocessing import OneHotEncoder

table = pd.read_csv("cars.csv")
y = OneHotEncoder(sparse_output=False).fit_transform(table[["colour", "maker"]])
other = OneHotEncoder().fit_transform(table)
model = Sequential([Dense(9, activation="sigmoid", input_shape=(6,))])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(table.values, y)
model.fit(table.values, other)
