# %%
import keras
from keras.layers import Dense, Flatten
from project import pictures

x, y = pictures()
x / 255.0

# %%
model = keras.Sequential([Flatten(), Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y)
x_test, y_test = pictures("test")
x_test / 255.0

# In[2]:

model.evaluate(x_test, y_test)
