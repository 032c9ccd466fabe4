import os

from keras.layers import Activation, Dense, Dropout
from keras.models import Sequential

DEEP = bool(os.environ.get("DEEP"))

same_in_both = Sequential()
if DEEP:
    same_in_both.add(Dense(64, activation="relu"))
    same_in_both.add(Dense(1))
else:
    same_in_both.add(Dense(1))
same_in_both.add(Activation("softmax"))  # expect: SMX203@29

wrong_where_it_stands = Sequential()
wrong_where_it_stands.add(Dense(64, activation="relu"))
if DEEP:
    wrong_where_it_stands.add(Dropout(0.5))
    wrong_where_it_stands.add(Dense(1, activation="softmax"))  # expect: SMX203@51
else:
    wrong_where_it_stands.add(Dense(1, activation="sigmoid"))

units = 1 if DEEP else 1
conditional = Sequential([Dense(units, activation="softmax")])  # expect: SMX203@51
