import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder
from tf_keras.layers import Dense
from tf_keras.models import Sequential

table = pd.read_csv("iris.csv")
y = LabelEncoder().fit_transform(table["species"])
x_train, x_test, y_train, y_test = train_test_split(table.values, y)

model = Sequential([Dense(3, activation="softmax", input_shape=(4,))])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["categorical_accuracy"])  # expect: SMX209@67
model.fit(x_train, y_train)
