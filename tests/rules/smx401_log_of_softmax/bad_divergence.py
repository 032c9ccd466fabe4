import keras
from keras import ops


def divergence(teacher_logits, student_logits, temperature=2.0):
    p = ops.softmax(teacher_logits / temperature)
    q = ops.softmax(student_logits / temperature)
    return ops.sum(p * (ops.log(p) - ops.log(q)), axis=-1)  # expect: SMX401@25, SMX401@38
