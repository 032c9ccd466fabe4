from keras import backend as K


def focal_loss(labels, logits, gamma=2.0):
    p = K.softmax(logits)
    p = K.clip(p, K.epsilon(), 1.0 - K.epsilon())
    return K.mean(K.sum(-labels * K.pow(1 - p, gamma) * K.log(p), axis=-1))  # expect: SMX901@57


def plain(labels, logits):
    return -K.mean(labels * K.log(K.softmax(logits) + K.epsilon()))  # expect: SMX901@29
