import numpy as np
import pandas as pd
from keras.layers import Activation, Dense
from keras.models import Sequential
from sklearn.model_selection import train_test_split

iris = pd.read_csv("iris.csv")
X = iris.iloc[:, :4].values
Y = pd.get_dummies(iris["species"]).values
X_train, X_test, y_train, y_test = train_test_split(X, Y, test_size=0.3)

model = Sequential()
model.add(Dense(16, input_shape=(4,)))
model.add(Activation("sigmoid"))
model.add(Dense(3))
model.add(Activation("softmax"))
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(X_train, y_train, epochs=100)

y_pred = np.argmax(model.predict(X_test), axis=0)  # expect: SMX502@10
y_true = np.argmax(y_test, axis=1)
