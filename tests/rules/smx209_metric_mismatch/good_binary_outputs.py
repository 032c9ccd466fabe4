from keras.layers import Dense
from keras.metrics import AUC, BinaryAccuracy, Precision, Recall
from keras.models import Sequential

single = Sequential([Dense(1, activation="sigmoid", input_shape=(8,))])
single.compile("adam", "binary_crossentropy", [BinaryAccuracy(), AUC(), Precision(), Recall()])

multi_label = Sequential([Dense(14, activation="sigmoid", input_shape=(8,))])
multi_label.compile("adam", "binary_crossentropy", metrics=["binary_accuracy", AUC(multi_label=True)])

two = Sequential([Dense(2, activation="softmax", input_shape=(8,))])
two.compile("adam", "categorical_crossentropy", metrics=["binary_accuracy"])
