"""Three kinds in a column for one sigmoid."""
import pandas as pd
from tensorflow import keras
df = pd.read_csv('x.csv')
df['label'] = df['label'].map({'a': 0, 'b': 1, 'c': 2})
X = df.drop('label', axis=1)
y = df['label']
m2 = keras.Sequential([keras.layers.Dense(1, activation='sigmoid')])
m2.compile('adam', 'binary_crossentropy')  # expect: SMX213@20
m2.fit(X, y.values)
