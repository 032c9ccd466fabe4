import tensorflow as tf

(x_train, y_train), (x_test, y_test) = tf.keras.datasets.cifar10.load_data()
x_train //= 255  # expect: SMX104@1
x_test //= 255  # expect: SMX104@1
