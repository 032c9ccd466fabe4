from keras import backend as K


def loss(labels, logits):
    return -K.sum(labels * K.log(K.softmax(logits)))  # expect: SMX402@12, SMX904@13


def in_two_steps(labels, logits):
    log_p = K.log(K.softmax(logits))
    total = K.sum(labels * log_p)  # expect: SMX402@13, SMX904@13
    return -1 * total
