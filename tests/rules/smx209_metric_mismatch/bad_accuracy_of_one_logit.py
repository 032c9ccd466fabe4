import tensorflow as tf
from tensorflow.keras import layers
from tensorflow.keras.losses import BinaryCrossentropy


class Classifier:
    def __init__(self, base):
        self.base = base
        self.model = self.build()

    def build(self):
        inputs = tf.keras.Input((160, 160, 3))
        x = layers.Conv2D(8, 3)(inputs)
        x = layers.GlobalAveragePooling2D()(x)
        outputs = layers.Dense(1)(layers.Dropout(0.2)(x))
        return tf.keras.Model(inputs, outputs)

    def compile(self):
        self.model.compile(
            optimizer="adam",
            loss=BinaryCrossentropy(from_logits=True),
            metrics=["accuracy"],  # expect: SMX209@22
        )


Classifier("mobilenet").compile()


def segment(metric):
    model = tf.keras.Sequential()
    model.add(layers.Conv2D(1, 3, padding="same", input_shape=(64, 64, 3)))
    model.compile("adam", BinaryCrossentropy(from_logits=True), metrics=[metric])  # expect: SMX209@74
    return model


segment("acc")
squashed = tf.keras.Sequential([layers.Dense(1, "relu", input_shape=(3,))])  # expect: SMX212@49
squashed.compile("sgd", BinaryCrossentropy(from_logits=True), "accuracy")  # expect: SMX209@63
