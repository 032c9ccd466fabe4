import tensorflow as tf

keras = tf.keras

loss_object = keras.losses.SparseCategoricalCrossentropy()
a = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
a.compile(optimizer="adam", loss=loss_object)  # expect: SMX204@34

b = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
b.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy())  # expect: SMX204@34

c = keras.Sequential([keras.layers.Dense(1)])
c.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))  # expect: SMX204@34

d = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
d.compile(optimizer="adam", loss=tf.losses.categorical_crossentropy)  # expect: SMX204@34
