import keras
from keras.layers import Dense

unused = keras.losses.CategoricalCrossentropy(from_logits=True)
model = keras.Sequential([Dense(5, activation="softmax")])
model.compile("adam", keras.losses.CategoricalCrossentropy())
teacher = keras.Sequential([Dense(5, activation="softmax")])
student = keras.Sequential([Dense(5)])
student.compile("adam", unused)
