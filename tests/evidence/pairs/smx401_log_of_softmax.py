"""SMX401 log-of-softmax."""

from __future__ import annotations

from evidence.drawn import LOGS
from evidence.numbers import smallest_log
from evidence.pair import TENSORFLOW_ONLY, Pair, Symptom

BAD = """\
import tensorflow as tf

logits = tf.constant([[0.0, 120.0, -120.0]])
log_p = tf.math.log(tf.nn.softmax(logits))
"""

PAIR = Pair(
    code="SMX401",
    bad=BAD,
    change={
        "tf.math.log(tf.nn.softmax(logits))": "tf.nn.log_softmax(logits)",
    },
    drawn=LOGS,
    symptom=Symptom(
        "smallest log-probability for logits of 0, 120 and -120", smallest_log, below=-1e6
    ),
    elsewhere=TENSORFLOW_ONLY,
)
