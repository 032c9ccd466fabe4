from tensorflow import keras
from tensorflow.keras import layers, metrics
from tensorflow.keras.metrics import BinaryAccuracy, binary_accuracy

model = keras.Sequential([layers.Dense(5, activation="softmax", input_shape=(8,))])
model.compile(
    optimizer="adam",
    loss="categorical_crossentropy",
    metrics=[
        "accuracy",
        BinaryAccuracy(name="acc"),  # expect: SMX209@9
        binary_accuracy,  # expect: SMX209@9
        metrics.BinaryAccuracy(),  # expect: SMX209@9
        'BinaryAccuracy',  # expect: SMX209@9
        keras.metrics.CategoricalAccuracy(),
    ],
)
