import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

frame = pd.read_csv("table.csv")
x, y = frame.drop("y", axis=1), frame["y"]
x_train, x_test, y_train, y_test = train_test_split(x, y)
scaler = StandardScaler()
scaler.fit(x_train)
x_train = scaler.transform(x_train)
scaler.transform(x_test)  # expect: SMX107@1

model = Sequential()
model.add(Dense(16, activation="relu"))
model.add(Dense(1, activation="sigmoid"))
model.compile("adam", "binary_crossentropy")
model.fit(x_train, y_train)
model.predict(x_test)
