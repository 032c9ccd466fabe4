"""Metrics, as objects and given to `compile`."""

from keras import Input, Model, metrics
from keras.layers import Dense

accuracy = metrics.CategoricalAccuracy()  # is: metric categorical_accuracy
accuracy = metrics.BinaryAccuracy(threshold=0.7)  # is: metric binary_accuracy adapted
accuracy = metrics.Accuracy("accuracy")  # is: metric exact_accuracy
area = metrics.AUC()  # is: metric auc
area = metrics.AUC(from_logits=True)  # is: metric auc adapted
recall = metrics.Recall()  # is: metric recall
recall = metrics.Recall(class_id=1)  # is: metric recall adapted
crossentropy = metrics.BinaryCrossentropy()  # is: metric binary_crossentropy
by_name = metrics.binary_accuracy  # is: library keras.metrics.binary_accuracy
own = metrics.Mean()  # is: metric mean

inputs = Input((8,))
model = Model(inputs, Dense(1, activation="sigmoid")(inputs))
# is-below: model, from input, rank 2, size 8 to output of Dense, sigmoid over 1 unit, rank 2, size 1, compiled for loss mean_squared_error on sigmoid over 1 unit, measured by metric accuracy, metric mean_absolute_error
model.compile(loss="mse", metrics=["accuracy", "mae"])
# is-below: model, from input, rank 2, size 8 to output of Dense, sigmoid over 1 unit, rank 2, size 1, compiled for loss mean_squared_error on sigmoid over 1 unit, measured by metric exact_accuracy, metric recall adapted
model.compile(loss="mse", metrics=[accuracy, recall])
# is-below: model, from input, rank 2, size 8 to output of Dense, sigmoid over 1 unit, rank 2, size 1, compiled for loss mean_squared_error on sigmoid over 1 unit, measured by metric accuracy
model.compile(loss="mse", metrics="acc")
# is-below: model, from input, rank 2, size 8 to output of Dense, sigmoid over 1 unit, rank 2, size 1, compiled for loss mean_squared_error on sigmoid over 1 unit, measured by metric mean
model.compile(loss="mse", metrics=[own])
