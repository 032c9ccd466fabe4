from keras import layers, losses, models

loss_fn = losses.CategoricalCrossentropy(label_smoothing=0.1, from_logits=True)  # expect: SMX206@63

model = models.Sequential()
model.add(layers.Dense(64, activation="relu"))
model.add(layers.Dense(5, activation="softmax"))
model.compile(optimizer="adam", loss=loss_fn)
