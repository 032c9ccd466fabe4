import tensorflow as tf


def distillation_loss(teacher_logits, student_logits, temperature=4.0):
    teacher = tf.nn.softmax(teacher_logits / temperature)
    student = tf.nn.softmax(student_logits / temperature)
    return -tf.reduce_mean(tf.reduce_sum(teacher * tf.math.log(student), axis=1))  # expect: SMX402@12
