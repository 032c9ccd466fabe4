import pandas as pd
from keras.layers import Dense, Input
from keras.models import Model
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder

data = pd.read_csv("wine.csv")
encoder = LabelEncoder()
y = encoder.fit_transform(data["kind"])
x_train, x_test, y_train, y_test = train_test_split(data.drop(columns="kind").values, y)
inputs = Input((11,))
outputs = Dense(5, activation="softmax")(Dense(32, activation="relu")(inputs))
model = Model(inputs, outputs)
model.compile(loss="categorical_crossentropy", optimizer="adam")  # expect: SMX207@20
model.fit(x_train, y_train)
