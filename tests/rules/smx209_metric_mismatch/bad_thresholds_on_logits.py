import tensorflow as tf

METRICS = [
    tf.keras.metrics.BinaryAccuracy(name="accuracy"),  # expect: SMX209@5
    tf.keras.metrics.Precision(name="precision"),  # expect: SMX209@5
    tf.keras.metrics.Recall(name="recall"),  # expect: SMX209@5
    tf.keras.metrics.AUC(name="auc"),  # expect: SMX209@5
    tf.keras.metrics.BinaryCrossentropy(from_logits=True),
]
model = tf.keras.Sequential()
model.add(tf.keras.layers.Dense(16, activation="relu", input_shape=(29,)))
model.add(tf.keras.layers.Dense(1))
model.compile(
    optimizer=tf.keras.optimizers.Adam(1e-3),
    loss=tf.keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=METRICS,
)
