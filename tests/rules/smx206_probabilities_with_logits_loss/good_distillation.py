"""Teacher and student give logits; the softmax stands beside the loss."""
import tensorflow as tf
from tensorflow import keras

student = keras.Sequential([keras.layers.Dense(10)])
teacher = keras.Sequential([keras.layers.Dense(64, "relu"), keras.layers.Dense(10)])
student_loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
distillation_loss_fn = keras.losses.KLDivergence()


def step(x, y, temperature=3):
    teacher_logits = teacher(x, training=False)
    student_logits = student(x, training=True)
    student_loss = student_loss_fn(y, student_logits)
    distillation_loss = distillation_loss_fn(
        tf.nn.softmax(teacher_logits / temperature, axis=1),
        tf.nn.softmax(student_logits / temperature, axis=1),
    )
    return 0.1 * student_loss + 0.9 * distillation_loss
