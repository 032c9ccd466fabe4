from keras.layers import Conv1D, Conv2D, Dense, Embedding, Flatten
from keras.models import Sequential

Sequential([Dense(10, input_dim=1, activation="softmax")])
Sequential([Conv2D(10, 1, activation="softmax")])
Sequential([Conv1D(4, kernel_size=1, strides=1, activation="softmax"), Flatten()])
Sequential([Embedding(100, 1), Flatten(), Dense(5, "softmax")])
Sequential([Dense(1, activation="relu"), Dense(10, activation="softmax")])
