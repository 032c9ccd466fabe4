import tf_keras
from tf_keras import layers


def build(n, logits=True):
    model = tf_keras.Sequential([layers.Dense(32, activation="relu"), layers.Dense(n, activation="softmax")])
    loss = tf_keras.losses.SparseCategoricalCrossentropy(from_logits=logits)  # expect: SMX206@58
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model


def main():
    return build(10)


if __name__ == "__main__":
    main()
