from keras.layers import Dense
from keras.models import Sequential

svm = Sequential([Dense(1, input_shape=(2,))])
svm.compile(loss="hinge", optimizer="adam", metrics=["accuracy"])
multi = Sequential([Dense(5, input_shape=(2,))])
multi.compile(loss="categorical_hinge", optimizer="adam", metrics=["accuracy"])
