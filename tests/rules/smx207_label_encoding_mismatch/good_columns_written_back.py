"""What a table holds is not known any more: other rows, other code, another table."""
import pandas as pd
from project import prepare
from sklearn.preprocessing import LabelEncoder
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(3, activation="softmax")])
model.compile("adam", loss="categorical_crossentropy")
table = pd.read_csv("x.csv")
table["kind"] = LabelEncoder().fit_transform(table["kind"])
other = pd.read_csv("y.csv")
model.fit(other[["a", "b"]], other["kind"])
prepare(table)
model.fit(table[["a", "b"]], table["kind"])
table["kind"] = LabelEncoder().fit_transform(table["kind"])
table.loc[:, "kind"] = prepare(table["kind"])
model.fit(table[["a", "b"]], table["kind"])
table["kind"] = LabelEncoder().fit_transform(table["kind"])
for name in table.columns:
    table[name] = prepare(table[name])
model.fit(table[["a", "b"]], table["kind"])
table["kind"] = LabelEncoder().fit_transform(table["kind"])
model.fit(table[["a", "b"]], pd.get_dummies(table["kind"]))
