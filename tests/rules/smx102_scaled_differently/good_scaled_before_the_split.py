import pandas as pd
from keras.layers import Dense
from keras.models import Sequential
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("churn.csv")
X, y = df.iloc[:, 1:], df.iloc[:, 0]
X = StandardScaler().fit_transform(X)
X_train, X_test, y_train, y_test = train_test_split(X, y)
model = Sequential([Dense(6, activation="relu"), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(X_train, y_train, validation_data=(X_test, y_test))
model.predict(X_test)
