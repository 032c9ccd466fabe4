"""What is known inside and after loops."""

from keras import Sequential
from keras.datasets import mnist
from keras.layers import Dense

(x_train, y_train), (x_test, y_test) = mnist.load_data()

total = 0
for number in [1, 2, 3]:
    total = total + number  # is: 1; then 3; then 6
total  # is: 6

for epoch in range(100):
    last = epoch  # is: a place
    steady = "yes"
steady  # is: 'yes'
epoch  # is: a place

model = Sequential()
for units in (64, 32):
    # is-below: Sequential model, from input to output of Dense, linear over 64 units, size 64; then Sequential model, from input to output of Dense, linear over 32 units, size 32
    model.add(Dense(units))
model.add(Dense(10, activation="softmax"))
model  # is: Sequential model, from input to output of Dense, softmax over 10 units, size 10

deep = Sequential([Dense(64)])
for _ in range(depth):
    deep.add(Dense(32))
deep  # is: Sequential model, from input to join, linear
# is-below: Sequential model, from input to output of Dense, softmax over 10 units, size 10
deep.add(Dense(10, activation="softmax"))

for image in x_train:
    image = image / 255  # is: pixels of mnist divided by 255, rank 2, size 28, float
for image, label in zip(x_train, y_train):
    label  # is: row, integer labels of 10 classes, rank 0

scaled = []
for array in (x_train, x_test):
    # is-below: [pixels of mnist divided by 255, rank 3, size 28, float, many samples]; then [pixels of mnist divided by 255, rank 3, size 28, float, many samples, pixels of mnist divided by 255, rank 3, size 28, float, many samples]
    scaled.append(array / 255)
x_train, x_test = scaled
x_test  # is: pixels of mnist divided by 255, rank 3, size 28, float, many samples

# is-below: [any number of pixels of mnist divided by 255, rank 2, size 28, float]
kept = [image for image in x_test]
counted = 0
while counted < limit:
    counted += 1  # is: unknown
counted  # is: unknown

for number in [1, 2, 3]:
    if number == 2:
        break
number  # is: 2
for number in [1, 2, 3]:
    if number == 2:
        continue
    passed = number  # is: 1; then 3
for place, name in enumerate(["a", "b"]):
    name  # is: 'a'; then 'b'
for never in []:
    never  # is: never run
else:
    never = "empty"
never  # is: 'empty'
