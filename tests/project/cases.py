"""Programs of several files; a comment on the row of each finding."""

from __future__ import annotations

from typing import Final

from project.programs import DIGITS, HEAD, LOAD, ONE_UNIT, WRONG_LOSS, Files, notebook

PIXELS: Final = LOAD + "\n\ndef get():\n    return mnist.load_data()\n"
FIT: Final = "(x, y), _ = get()\nmodel.fit(x, y)  # expect: SMX101\n"
BASE: Final = """
class BaseTrainer:
    def __init__(self, model, data):
        self.model = model
        self.data = data

    def train(self):
        raise NotImplementedError
"""
TRAINER: Final = """
from base.trainer import BaseTrainer


class Trainer(BaseTrainer):
    def train(self):
        self.model.fit(self.data.get_train(), self.data.labels)  # expect: SMX101
"""
MODEL: Final = (
    HEAD
    + """

class Model:
    def __init__(self, loss):
        self.model = Sequential([Input((28, 28)), Flatten(), Dense(10, activation='softmax')])
        self.model.compile('adam', loss)
"""
)
LOADER: Final = (
    LOAD
    + """

class Loader:
    def __init__(self):
        (self.images, self.labels), _ = mnist.load_data()

    def get_train(self):
        return self.images
"""
)
MAIN: Final = """
from data.loader import Loader
from models.model import Model
from trainers.trainer import Trainer


def main():
    network = Model('sparse_categorical_crossentropy')
    Trainer(network.model, Loader()).train()


if __name__ == '__main__':
    main()
"""

BAD: Final[dict[str, Files]] = {
    "a network from a module beside the script": {
        "nets.py": ONE_UNIT,
        "train.py": "from nets import build\n" + WRONG_LOSS,
    },
    "the module itself": {
        "nets.py": ONE_UNIT,
        "train.py": "import nets\nnets." + WRONG_LOSS,
    },
    "a module inside a package, by its whole name": {
        "lib/__init__.py": "",
        "lib/nets.py": ONE_UNIT,
        "train.py": "import lib.nets\nlib.nets." + WRONG_LOSS,
    },
    "a module inside a package, under another name": {
        "lib/nets.py": ONE_UNIT,
        "train.py": "import lib.nets as n\nn." + WRONG_LOSS,
    },
    "a package that passes on what its module has": {
        "lib/__init__.py": "from .nets import build\n",
        "lib/nets.py": ONE_UNIT,
        "train.py": "from lib import build\n" + WRONG_LOSS,
    },
    "a module of a package by from": {
        "lib/__init__.py": "",
        "lib/nets.py": ONE_UNIT,
        "train.py": "from lib import nets\nnets." + WRONG_LOSS,
    },
    "relative to the package": {
        "lib/__init__.py": "",
        "lib/nets.py": ONE_UNIT,
        "lib/runs/__init__.py": "",
        "lib/runs/train.py": "from ..nets import build\n" + WRONG_LOSS,
    },
    "from the root of the project": {
        "nets/small.py": ONE_UNIT,
        "scripts/train.py": "from nets.small import build\n" + WRONG_LOSS,
    },
    "the src layout": {
        "src/lib/nets.py": ONE_UNIT,
        "scripts/train.py": "from lib.nets import build\n" + WRONG_LOSS,
    },
    "a folder added to the path": {
        "code/deep/nets.py": ONE_UNIT,
        "scripts/train.py": (
            "import os\nimport sys\n"
            "here = os.path.dirname(os.path.abspath(__file__))\n"
            "sys.path.insert(0, os.path.join(here, '..', 'code', 'deep'))\n"
            "from nets import build\n" + WRONG_LOSS
        ),
    },
    "a folder added to the path of a notebook": {
        "nets.py": ONE_UNIT,
        "deep/notebooks/train.ipynb": notebook(
            "import sys\nsys.path.append('../..')", "from nets import build", WRONG_LOSS
        ),
    },
    "everything of a module": {
        "data.py": PIXELS,
        "train.py": "from data import *\n" + DIGITS + FIT,
    },
    "everything, passed on": {
        "data.py": PIXELS,
        "utils.py": "from data import *\nfrom keras.layers import *\n",
        "train.py": "from utils import *\n" + DIGITS + FIT,
    },
    "what __all__ lists": {
        "data.py": "__all__ = ['_get']\n" + PIXELS.replace("get", "_get"),
        "train.py": "from data import *\n" + DIGITS + FIT.replace("get", "_get"),
    },
    "a loss that is a constant": {
        "config.py": "LOSS = 'categorical_crossentropy'\n",
        "train.py": (
            "from config import LOSS\n"
            + HEAD
            + "model = Sequential([Input((4,)), Dense(1, activation='sigmoid')])\n"
            "model.compile('adam', LOSS)  # expect: SMX204\n"
        ),
    },
    "an import inside a function": {
        "nets.py": ONE_UNIT,
        "train.py": "def train():\n    from nets import build\n    " + WRONG_LOSS + "\n\ntrain()\n",
    },
    "an import that may fail": {
        "lib/__init__.py": "",
        "lib/nets.py": ONE_UNIT,
        "lib/train.py": (
            "try:\n    from .nets import build\nexcept ImportError:\n    from nets import build\n"
            + WRONG_LOSS
        ),
    },
    "modules that import each other": {
        "nets.py": "import train\n" + ONE_UNIT + "\n\ndef size():\n    return train.SIZE\n",
        "other.py": "from nets import build\n",
        "train.py": "import nets\nfrom other import build\nSIZE = 3\n" + WRONG_LOSS,
    },
    "an activation at the other end": {
        "nets.py": HEAD + "\n\ndef build(units, last='sigmoid'):\n"
        "    return Sequential([Input((4,)), Dense(units, activation=last)])  # expect: SMX201\n",
        "train.py": (
            "from nets import build\nbuild(3).compile('adam', 'categorical_crossentropy')\n"
        ),
    },
    "a base class, a loader, a model and a trainer": {
        "base/trainer.py": BASE,
        "data/loader.py": LOADER,
        "main.py": MAIN,
        "models/model.py": MODEL,
        "trainers/trainer.py": TRAINER,
    },
    "an attribute that the importer writes": {
        "options.py": "ACTIVATION = 'softmax'\n",
        "nets.py": (
            "import options\n" + HEAD + "\n\ndef build():\n"
            "    return Sequential([Input((4,)), Dense(3, activation=options.ACTIVATION)])\n"
        ),
        "train.py": (
            "import options\nfrom nets import build\noptions.ACTIVATION = None\n"
            "build().compile('adam', 'categorical_crossentropy')  # expect: SMX205\n"
        ),
    },
    "a script that a notebook runs": {
        "data.py": LOAD + "(_x, y), _ = mnist.load_data()\n",
        "deep/train.ipynb": notebook(
            "%run -i ../data", DIGITS, "model.fit(_x, y)  # expect: SMX101"
        ),
    },
    "a notebook that a notebook runs": {
        "nets.ipynb": notebook("# the network", "%matplotlib inline\n" + ONE_UNIT),
        "train.ipynb": notebook("%run ./nets.ipynb", WRONG_LOSS),
    },
    "a method that is gone": {
        "nets.py": ONE_UNIT,
        "serve.py": (
            "from nets import build\n\n\ndef answer(rows):\n"
            "    return build().predict_classes(rows)  # expect: SMX505\n"
        ),
    },
    "a name of the standard library beside the script": {
        "code.py": ONE_UNIT,
        "train.py": "from code import build\n" + WRONG_LOSS,
    },
    "Keras through a module of the project": {
        "compat.py": (
            "try:\n    from tensorflow import keras\nexcept ImportError:\n    import keras\n"
        ),
        "train.py": (
            "from compat import keras\n"
            "model = keras.Sequential([keras.layers.Dense(1, activation='sigmoid')])\n"
            "model.compile('adam', 'categorical_crossentropy')  # expect: SMX204\n"
        ),
    },
}

GOOD: Final[dict[str, Files]] = {
    "a module of a package with the name of a library": {
        "nn/__init__.py": "",
        "nn/numpy.py": (
            "import keras\n\n\ndef load(path):\n    return keras.datasets.mnist.load_data()\n"
        ),
        "nn/train.py": (
            "import numpy as np\n" + DIGITS + "(x, y), _ = np.load('digits.npz')\nmodel.fit(x, y)\n"
        ),
    },
    "a base class for right and wrong models, and scripts that run them": {
        "base.py": (
            "import tensorflow as tf\n\n\nclass Base:\n    def cross_entropy(self, labels):\n"
            "        self.loss = -tf.reduce_sum(labels * tf.math.log(self.output))\n"
        ),
        "right.py": (
            "import tensorflow as tf\nfrom base import Base\n\n\nclass Right(Base):\n"
            "    def start(self, x, labels):\n        self.output = tf.clip_by_value(x, 1e-7, 1)\n"
            "        self.cross_entropy(labels)\n\n\nRight().start(load(), labels())\n"
        ),
        "wrong.py": (
            "import tensorflow as tf\nfrom base import Base\n\n\nclass Wrong(Base):\n"
            "    def start(self, x, labels):\n"
            "        self.output = tf.nn.softmax(x)  # expect: SMX402\n"
            "        self.cross_entropy(labels)\n"
        ),
        "run.py": (
            "import tensorflow as tf\nfrom wrong import Wrong\n"
            "x, y = tf.placeholder('float'), tf.placeholder('float')\nWrong().start(x, y)\n"
        ),
    },
    "a script that a notebook runs scales the pixels": {
        "data.py": LOAD + "(x, y), _ = mnist.load_data()\nx = x / 255\n",
        "train.ipynb": notebook("%run data.py", DIGITS, "model.fit(x, y)"),
    },
    "a script that a notebook runs does more as a script": {
        "data.py": LOAD + "(x, y), _ = mnist.load_data()\n"
        "if __name__ == '__main__':\n    x = x / 255\n",
        "train.ipynb": notebook("%run data.py", DIGITS, "model.fit(x, y)"),
    },
    "a script that does not exist": {
        "train.ipynb": notebook(LOAD + "(x, y), _ = mnist.load_data()", "%run a.py", DIGITS)
    },
    "pixels that the other file scales": {
        "data.py": LOAD + "\n\ndef get():\n    (x, y), t = mnist.load_data()\n"
        "    return (x / 255, y), t\n",
        "train.py": "from data import get\n" + DIGITS + "(x, y), _ = get()\nmodel.fit(x, y)\n",
    },
    "logits and a loss that takes them": {
        "nets.py": HEAD + "from keras.losses import CategoricalCrossentropy\n"
        "LOSS = CategoricalCrossentropy(from_logits=True)\n"
        "\n\ndef build():\n    return Sequential([Input((4,)), Dense(3)])\n",
        "train.py": "from nets import LOSS, build\nbuild().compile('adam', LOSS)\n",
    },
    "a module of another folder": {
        "other/nets.py": ONE_UNIT,
        "scripts/train.py": "from nets import build\n" + WRONG_LOSS.partition("  #")[0] + "\n",
    },
    "what only runs as a script": {
        "data.py": LOAD + "SCALE = 1\n\nif __name__ == '__main__':\n    SCALE = 0\n"
        "\n\ndef get():\n    (x, y), _ = mnist.load_data()\n"
        "    return (x / 255 if SCALE else x), y\n",
        "train.py": "from data import get\n" + DIGITS + "x, y = get()\nmodel.fit(x, y)\n",
    },
    "callers of whom only one is wrong get it there": {
        "nets.py": HEAD + "\n\ndef build(last='sigmoid'):\n"
        "    return Sequential([Input((4,)), Dense(3, activation=last)])\n",
        "one.py": (
            "from nets import build\n"
            "build().compile('adam', 'categorical_crossentropy')  # expect: SMX201\n"
        ),
        "two.py": "from nets import build\nbuild().compile('adam', 'binary_crossentropy')\n",
    },
    "tests that give toy arguments": {
        "nets.py": HEAD + "\n\ndef build(units):\n"
        "    return Sequential([Input((4,)), Dense(units, activation='softmax')])\n",
        "test_nets.py": (
            "from nets import build\n\n\ndef test_build():\n"
            "    build(1).compile('adam', 'binary_crossentropy')\n\n\ntest_build()\n"
        ),
    },
    "a comment on the other line": {
        "nets.py": HEAD + "\n\ndef build():\n"
        "    return Sequential([Input((4,)), Dense(3, activation='sigmoid')])  # noqa: SMX201\n",
        "train.py": "from nets import build\nbuild().compile('adam', 'categorical_crossentropy')\n",
    },
    "a comment on the own line": {
        "nets.py": ONE_UNIT,
        "train.py": (
            "from nets import build\n"
            "build().compile('adam', 'categorical_crossentropy')  # noqa: SMX204\n"
        ),
    },
    "a folder that is called like a library": {
        "keras/layers.py": "def Dense(units, activation):\n    return None\n",
        "train.py": HEAD + "model = Sequential([Input((4,)), Dense(3, activation='softmax')])\n"
        "model.compile('adam', 'categorical_crossentropy')\n",
    },
    "an attribute that the importer mends": {
        "options.py": "ACTIVATION = 'sigmoid'\n",
        "nets.py": (
            "import options\n" + HEAD + "\n\ndef build():\n"
            "    return Sequential([Input((4,)), Dense(3, activation=options.ACTIVATION)])\n"
        ),
        "train.py": (
            "import options\nfrom nets import build\noptions.ACTIVATION = 'softmax'\n"
            "build().compile('adam', 'categorical_crossentropy')\n"
        ),
    },
    "labels of 1 that a function of another file makes": {
        "gan.py": (
            "import numpy as np\n\n\ndef train(models, size):\n    critic, both = models\n"
            "    for _ in range(10):\n        y = np.ones([2 * size, 1])\n"
            "        y[size:, :] = 0.0\n        critic.train_on_batch(np.load('x'), y)\n"
            "        both.train_on_batch(np.load('x'), np.ones([size, 1]))\n"
        ),
        "train.py": (
            "import gan\nfrom keras import Input, Model\nfrom keras.layers import Dense\n"
            "seed = Input((4,))\nimage = Input((8,))\ncritic = Model(image, Dense(1)(image))\n"
            "critic.compile('adam', 'mse', metrics=['accuracy'])\n"
            "both = Model(seed, critic(Dense(8)(seed)))\n"
            "both.compile('adam', 'mse', metrics=['accuracy'])\n"
            "gan.train((critic, both), 64)\n"
        ),
    },
    "a module that is not Python 3": {
        "nets.py": "print 'keras'\n" + ONE_UNIT,
        "train.py": "from nets import build\n" + WRONG_LOSS.partition("  #")[0] + "\n",
    },
}
