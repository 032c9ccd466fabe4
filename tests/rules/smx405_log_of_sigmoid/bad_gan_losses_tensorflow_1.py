import tensorflow as tf

X = tf.placeholder(tf.float32, shape=[None, 784])
Z = tf.placeholder(tf.float32, shape=[None, 100])
D_W1 = tf.Variable(tf.zeros([784, 1]))
G_W1 = tf.Variable(tf.zeros([100, 784]))


def generator(z):
    return tf.nn.sigmoid(tf.matmul(z, G_W1))


def discriminator(x):
    D_logit = tf.matmul(x, D_W1)
    D_prob = tf.nn.sigmoid(D_logit)
    return D_prob, D_logit


G_sample = generator(Z)
D_real, D_logit_real = discriminator(X)
D_fake, D_logit_fake = discriminator(G_sample)

D_loss = -tf.reduce_mean(tf.log(D_real) + tf.log(1. - D_fake))  # expect: SMX405@26, SMX405@43
G_loss = -tf.reduce_mean(tf.log(D_fake))  # expect: SMX405@26
