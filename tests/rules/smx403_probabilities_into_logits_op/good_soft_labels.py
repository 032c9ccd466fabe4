# Probabilities belong into the labels: the student learns from the teacher.
import tensorflow as tf


def distillation_loss(teacher_logits, student_logits, temperature):
    targets = tf.nn.softmax(teacher_logits / temperature)
    return tf.nn.softmax_cross_entropy_with_logits(
        labels=tf.stop_gradient(targets), logits=student_logits / temperature
    )
