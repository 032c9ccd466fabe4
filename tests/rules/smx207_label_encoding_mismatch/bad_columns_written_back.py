"""Columns of a table are numbered and written back."""
import pandas as pd
from tensorflow import keras
from sklearn.preprocessing import LabelEncoder
from sklearn.model_selection import train_test_split
df = pd.read_csv('x.csv')
le = LabelEncoder()
df['species'] = le.fit_transform(df['species'])
X = df.iloc[:, :4].values
y = df['species'].values
X_train, X_test, y_train, y_test = train_test_split(X, y)
m = keras.Sequential([keras.layers.Dense(3, activation='softmax')])
m.compile('adam', loss='categorical_crossentropy')  # expect: SMX207@24
m.fit(X_train, y_train)
d3 = pd.read_csv('y.csv')
d3['lab'] = pd.factorize(d3['lab'])[0]
k2 = keras.Sequential([keras.layers.Dense(3, activation='softmax')])
k2.compile('adam', loss='categorical_crossentropy') # expect: SMX207@25
k2.fit(d3[['a', 'b']], d3['lab'])
