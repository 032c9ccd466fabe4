"""Where the numbers come from is not known, but both halves come from one place."""
import pandas as pd
from keras.layers import Dense
from keras.models import Sequential
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("churn.csv")
X, y = df.drop("Exited", axis=1).values, df["Exited"].values
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2)
sc = StandardScaler()
X_train = sc.fit_transform(X_train)

model = Sequential([Dense(6, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(X_train, y_train, batch_size=10, epochs=100)
y_pred = model.predict(X_test)  # expect: SMX102@24


def pixels(images, labels):
    a, b, la, lb = train_test_split(images, labels)
    a = a / 255.0
    network = Sequential([Dense(6, activation="relu"), Dense(4, activation="softmax")])
    network.compile("adam", "sparse_categorical_crossentropy")
    network.fit(a, la)
    network.evaluate(b, lb)  # expect: SMX102@22
