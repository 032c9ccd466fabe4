import tensorflow as tf

dataset = tf.keras.utils.image_dataset_from_directory("flowers", image_size=(64, 64))
dataset = dataset.map(lambda images, labels: (images // 255, labels))  # expect: SMX104@47


def load(path):
    image = tf.io.decode_jpeg(tf.io.read_file(path), channels=3)
    return image // 255  # expect: SMX104@12


first = load("rose.jpg")
