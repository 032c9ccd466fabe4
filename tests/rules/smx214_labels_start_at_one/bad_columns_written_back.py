"""Grades are written back into a table, from 1 up."""
import pandas as pd
from tensorflow import keras
df = pd.read_csv('x.csv')
df['kind'].replace({'x': 1, 'y': 2, 'z': 3}, inplace=True)
k = keras.Sequential([keras.layers.Dense(3, activation='softmax')])
k.compile('adam', loss='sparse_categorical_crossentropy')
k.fit(df[['a', 'b']], df['kind'])  # expect: SMX214@23
d2 = df.replace({'kind2': {'lo': 1, 'mid': 2, 'hi': 3}})
k.fit(df[['a', 'b']], d2['kind2'])  # expect: SMX214@23
