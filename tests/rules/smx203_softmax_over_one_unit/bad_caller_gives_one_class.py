from keras import layers, models


def make_model(input_shape, num_classes):
    inputs = layers.Input(shape=input_shape)
    x = layers.Conv2D(32, 3, activation="relu")(inputs)
    x = layers.GlobalAveragePooling2D()(x)
    outputs = layers.Dense(num_classes, activation="softmax")(x)  # expect: SMX203@52
    return models.Model(inputs, outputs)


good = make_model((64, 64, 3), 10)
bad = make_model((64, 64, 3), num_classes=1)
