import tensorflow as tf

values = tf.constant([1, 1, 2, 4, 6, 8], dtype=tf.float32)
probabilities = tf.nn.softmax(values)
largest = tf.argmax(tf.nn.softmax(values))
with tf.Session() as session:
    print("probabilities:", session.run(probabilities))
    print("index of the largest:", session.run(largest))
