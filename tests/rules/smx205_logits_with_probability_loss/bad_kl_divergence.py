import keras
from keras.layers import Dense

a = keras.Sequential([Dense(16, "relu"), Dense(5)])
a.compile("adam", loss="kl_divergence")  # expect: SMX205@24
b = keras.Sequential([Dense(16, "relu"), Dense(5, activation="relu")])
b.compile("adam", loss=keras.losses.KLDivergence())  # expect: SMX205@24
c = keras.Sequential([Dense(16, "relu"), Dense(5)])
c.compile("adam", loss="kullback_leibler_divergence")  # expect: SMX205@24
