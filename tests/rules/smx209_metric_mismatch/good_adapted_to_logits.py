import tensorflow as tf
from tensorflow.keras import metrics

model = tf.keras.Sequential([tf.keras.layers.Dense(1, input_shape=(64,))])
model.compile(
    optimizer="adam",
    loss=tf.keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=[
        metrics.BinaryAccuracy(threshold=0.0),
        metrics.BinaryAccuracy("acc", None, 0.0),
        metrics.AUC(from_logits=True),
        metrics.Precision(thresholds=0),
        metrics.Recall(0),
    ],
)
