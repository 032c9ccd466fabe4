# One column for two classes.
import pandas as pd
from keras.layers import Dense
from keras.models import Sequential
from sklearn.preprocessing import LabelBinarizer, LabelEncoder

data = pd.read_csv("churn.csv")
x = data.drop(columns="left").values
model = Sequential([Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, LabelEncoder().fit_transform(data["left"]))
model.fit(x, LabelBinarizer().fit_transform(data["left"]))
model.fit(x, pd.get_dummies(data["left"], drop_first=True))

pair = Sequential([Dense(8, activation="relu"), Dense(2, activation="softmax")])
pair.compile("adam", "sparse_categorical_crossentropy")
pair.fit(x, pd.get_dummies(data["left"], drop_first=True))
binarizer = LabelBinarizer()
pair.fit(x, binarizer.fit_transform(["yes", "no", "no"]))
