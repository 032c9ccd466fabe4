"""Every rule once, and silenced where it speaks."""


def unscaled_pixels():
    from keras import Sequential, datasets
    from keras.layers import Dense, Flatten

    (x_train, y_train), _ = datasets.mnist.load_data()
    model = Sequential([Flatten(), Dense(128, activation="relu"), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x_train, y_train, epochs=5)  # noqa: SMX101


def scaled_differently():
    from keras import Sequential, datasets
    from keras.layers import Dense, Flatten

    (x_train, y_train), (x_test, y_test) = datasets.mnist.load_data()
    x_train = x_train / 255.0
    model = Sequential([Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x_train, y_train)
    model.evaluate(x_test, y_test)  # noqa: SMX102


def scaled_twice():
    from keras import Sequential, datasets
    from keras.layers import Dense, Flatten, Rescaling

    (x_train, y_train), _ = datasets.mnist.load_data()
    x_train = x_train / 255.0
    model = Sequential([Rescaling(1 / 255), Flatten(), Dense(10, activation="softmax")])  # noqa: SMX103
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x_train, y_train)


def integer_scaling():
    from keras import datasets

    (x_train, y_train), (x_test, y_test) = datasets.mnist.load_data()
    x_train = x_train // 255  # noqa: SMX104


def wrong_preprocessing():
    import numpy as np
    from keras.applications.inception_v3 import preprocess_input
    from keras.applications.vgg16 import VGG16
    from keras.utils import img_to_array, load_img

    model = VGG16(weights="imagenet")
    x = img_to_array(load_img("elephant.jpg", target_size=(224, 224)))
    model.predict(preprocess_input(np.expand_dims(x, axis=0)))  # noqa: SMX105


def scaled_labels():
    from keras import Sequential, datasets
    from keras.layers import Dense, Flatten

    (x_train, y_train), _ = datasets.mnist.load_data()
    x_train, y_train = x_train / 255.0, y_train / 255.0  # noqa: SMX106
    model = Sequential([Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x_train, y_train)


def scaling_discarded():
    from keras import Sequential, datasets
    from keras.layers import Dense, Flatten

    (x_train, y_train), _ = datasets.mnist.load_data()
    x_train / 255.0  # noqa: SMX107
    model = Sequential([Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x_train, y_train)


def sigmoid_with_categorical_loss():
    from keras import Sequential
    from keras.layers import Dense

    model = Sequential([Dense(64, activation="relu"), Dense(3, activation="sigmoid")])  # noqa: SMX201
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])


def softmax_with_binary_loss():
    from keras import Sequential
    from keras.layers import Dense

    model = Sequential([Dense(64, activation="relu"), Dense(10, activation="softmax")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])  # noqa: SMX202


def softmax_over_one_unit():
    from keras import Sequential
    from keras.layers import Dense

    model = Sequential([Dense(16, activation="relu"), Dense(1, activation="softmax")])  # noqa: SMX203
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])


def one_unit_with_categorical_loss():
    from keras import Sequential
    from keras.layers import Dense

    model = Sequential([Dense(16, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])  # noqa: SMX204


def logits_with_probability_loss():
    from keras import Sequential
    from keras.layers import Dense

    model = Sequential([Dense(128, activation="relu"), Dense(10)])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])  # noqa: SMX205


def probabilities_with_logits_loss():
    from keras import Sequential
    from keras.layers import Dense
    from keras.losses import SparseCategoricalCrossentropy

    model = Sequential([Dense(128, activation="relu"), Dense(10, activation="softmax")])
    model.compile("adam", SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])  # noqa: SMX206


def label_encoding_mismatch():
    from keras import Sequential, datasets
    from keras.layers import Dense, Flatten

    (x_train, y_train), _ = datasets.mnist.load_data()
    x_train = x_train / 255.0
    model = Sequential([Flatten(), Dense(10, activation="softmax")])
    model.compile("adam", "categorical_crossentropy")  # noqa: SMX207
    model.fit(x_train, y_train)


def too_few_units():
    from keras import Sequential, datasets
    from keras.layers import Dense, Flatten

    (x_train, y_train), _ = datasets.cifar100.load_data()
    x_train = x_train / 255.0
    model = Sequential([Flatten(), Dense(10, activation="softmax")])  # noqa: SMX208
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x_train, y_train)


def metric_mismatch():
    import keras

    model = keras.Sequential([keras.layers.Dense(10, activation="softmax")])
    model.compile(loss="categorical_crossentropy", metrics=["binary_accuracy"])  # noqa: SMX209


def exclusive_classes_with_binary_loss():
    import keras
    import numpy as np

    model = keras.Sequential([keras.layers.Dense(4, activation="sigmoid")])
    model.compile(loss="binary_crossentropy")  # noqa: SMX210
    model.fit(np.load("x.npy"), keras.utils.to_categorical(np.load("y.npy"), 4))


def accuracy_on_regression():
    from keras import Sequential
    from keras.layers import Dense

    model = Sequential([Dense(64, activation="relu"), Dense(1)])
    model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])  # noqa: SMX211


def squashed_logits():
    from keras import Sequential
    from keras.layers import Dense, Input
    from keras.losses import SparseCategoricalCrossentropy

    model = Sequential([Input((8,)), Dense(3, activation="relu")])  # noqa: SMX212
    model.compile("adam", SparseCategoricalCrossentropy(from_logits=True))


def target_outside_output_range(x):
    import numpy as np
    from keras import Sequential
    from keras.layers import Dense, Input

    model = Sequential([Input((8,)), Dense(1, activation="tanh")])
    model.compile("adam", "mse")  # noqa: SMX215
    model.fit(x, np.random.uniform(0, 300, 5000))


def one_unit_for_many_classes():
    import numpy as np
    from keras import Sequential
    from keras.layers import Dense

    model = Sequential([Dense(1, activation="sigmoid")])
    model.compile(loss="binary_crossentropy")  # noqa: SMX213
    model.fit(np.load("x.npy"), np.array([0, 1, 2]))


def labels_start_at_one():
    import numpy as np
    from keras import Sequential
    from keras.layers import Dense

    model = Sequential([Dense(3, activation="softmax")])
    model.compile(loss="sparse_categorical_crossentropy")
    model.fit(np.load("x.npy"), np.array([1, 2, 3]))  # noqa: SMX214


def softmax_on_multi_label():
    import numpy as np
    from keras import Sequential
    from keras.layers import Dense

    model = Sequential([Dense(3, activation="softmax")])  # noqa: SMX216
    model.compile(loss="categorical_crossentropy")
    model.fit(np.load("x.npy"), np.array([[1, 1, 0], [0, 1, 0]]))


def softmax_in_recurrent_layer():
    from keras import Sequential
    from keras.layers import LSTM

    model = Sequential([LSTM(3, input_shape=(10, 2), activation="softmax")])  # noqa: SMX301


def softmax_in_hidden_layer():
    from keras import Sequential
    from keras.layers import Dense

    model = Sequential([Dense(64, activation="softmax"), Dense(10, activation="softmax")])  # noqa: SMX302


def softmax_twice():
    from keras import Sequential
    from keras.layers import Activation, Dense

    model = Sequential(
        [
            Dense(64, activation="relu"),
            Dense(10, activation="softmax"),
            Activation("softmax"),  # noqa: SMX303
        ]
    )


def softmax_over_batch_axis():
    from keras import Sequential
    from keras.layers import Dense, Input, Softmax

    model = Sequential([Input((20,)), Dense(10), Softmax(axis=0)])  # noqa: SMX304


def layer_after_softmax():
    from keras import Sequential
    from keras.layers import Dense, Dropout

    model = Sequential()
    model.add(Dense(64, activation="relu"))
    model.add(Dense(10, activation="softmax"))
    model.add(Dropout(0.5))  # noqa: SMX305
    model.compile("adam", "sparse_categorical_crossentropy")


def log_of_softmax():
    import tensorflow as tf

    logits = tf.constant([[2.0, 1.0, -120.0]])
    log_probabilities = tf.math.log(tf.nn.softmax(logits))  # noqa: SMX401


def handwritten_cross_entropy():
    import tensorflow.compat.v1 as tf

    logits = tf.placeholder(tf.float32, [None, 10])
    labels = tf.placeholder(tf.float32, [None, 10])
    y = tf.nn.softmax(logits)
    cross_entropy = -tf.reduce_sum(labels * tf.log(y))  # noqa: SMX402,SMX904


def probabilities_into_logits_op():
    import tensorflow as tf


    def loss(labels, features, weights):
        y = tf.nn.softmax(tf.matmul(features, weights))
        return tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=y)  # noqa: SMX403


def handwritten_softmax():
    import tensorflow as tf


    def softmax(x):
        return tf.exp(x) / tf.reduce_sum(tf.exp(x), axis=-1, keepdims=True)  # noqa: SMX404


def log_of_sigmoid():
    import tensorflow as tf


    def loss(logits):
        return -tf.reduce_mean(tf.math.log(1.0 - tf.sigmoid(logits)))  # noqa: SMX405


def swapped_logits_and_labels():
    import numpy as np
    import tensorflow as tf

    model = tf.keras.Sequential([tf.keras.layers.Dense(5)])
    labels = tf.one_hot(np.load("y.npy"), 5)
    loss = tf.nn.softmax_cross_entropy_with_logits(model(np.load("x.npy")), labels)  # noqa: SMX406


def argmax_of_one_unit():
    import numpy as np
    from keras import Sequential
    from keras.layers import Dense, Input

    model = Sequential([Input((8,)), Dense(1, activation="sigmoid")])
    classes = np.argmax(model.predict(np.load("x.npy")), axis=1)  # noqa: SMX501


def argmax_over_whole_batch():
    import numpy as np
    from keras import Sequential
    from keras.datasets import mnist
    from keras.layers import Dense, Flatten

    (x_train, y_train), (x_test, y_test) = mnist.load_data()
    model = Sequential([Flatten(input_shape=(28, 28)), Dense(10, activation="softmax")])
    print(np.argmax(model.predict(x_test / 255)))  # noqa: SMX502


def exact_probability_comparison():
    import numpy as np
    from keras import Sequential
    from keras.layers import Dense, Input

    model = Sequential([Input((8,)), Dense(1, activation="sigmoid")])
    result = model.predict(np.load("x.npy"))
    label = "dog" if result[0][0] == 1 else "cat"  # noqa: SMX503


def threshold_on_softmax():
    import numpy as np
    from keras import Sequential
    from keras.layers import Dense, Input

    model = Sequential([Input((4,)), Dense(3, activation="softmax")])
    classes = model.predict(np.load("x.npy")) > 0.5  # noqa: SMX504


def removed_predict_method():
    import numpy as np
    from keras import Sequential
    from keras.layers import Dense, Input

    model = Sequential([Input((4,)), Dense(3, activation="softmax")])
    classes = model.predict_classes(np.load("x.npy"))  # noqa: SMX505


def probability_compared_with_zero(x):
    from keras import Sequential
    from keras.layers import Dense, Input

    model = Sequential([Input((8,)), Dense(1, activation="sigmoid")])
    return model.predict(x) > 0  # noqa: SMX506


def guarded_log_of_softmax():
    import tensorflow as tf


    def entropy(logits):
        p = tf.nn.softmax(logits)
        return -tf.reduce_sum(p * tf.math.log(p + 1e-10), axis=-1)  # noqa: SMX901


def two_unit_softmax_with_binary_loss():
    from keras import Sequential
    from keras.layers import Dense, Input

    model = Sequential([Input((8,)), Dense(2, activation="softmax")])
    model.compile(optimizer="adam", loss="binary_crossentropy")  # noqa: SMX902


def regression_loss_with_softmax():
    from keras import Sequential
    from keras.layers import Dense, Input

    model = Sequential([Input((8,)), Dense(3, activation="softmax")])
    model.compile(optimizer="sgd", loss="mse")  # noqa: SMX903


def loss_summed_over_batch():
    import tensorflow as tf


    def loss(labels, features, weights):
        logits = tf.matmul(features, weights)
        losses = tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
        return tf.reduce_sum(losses)  # noqa: SMX904


def no_op_after_softmax():
    from keras import Sequential
    from keras.layers import Activation, Dense, Input

    model = Sequential([Input((8,)), Dense(3, activation="softmax"), Activation("relu")])  # noqa: SMX905


def numpy_softmax():
    import numpy as np
    from keras.datasets import mnist


    def softmax(x):
        return np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True)  # noqa: SMX906
