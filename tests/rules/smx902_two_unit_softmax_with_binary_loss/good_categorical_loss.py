from keras.layers import Dense
from keras.models import Sequential

for loss in ("categorical_crossentropy", "sparse_categorical_crossentropy", "kl_divergence"):
    model = Sequential([Dense(16, input_dim=8, activation="relu"), Dense(2, activation="softmax")])
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
