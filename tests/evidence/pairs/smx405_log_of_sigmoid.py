"""SMX405 log-of-sigmoid."""

from __future__ import annotations

from evidence.drawn import LOGS
from evidence.numbers import smallest_log
from evidence.pair import TENSORFLOW_ONLY, Pair, Symptom

BAD = """\
import tensorflow as tf

logits = tf.constant([-120.0, 0.0, 120.0])
log_p = tf.math.log(tf.sigmoid(logits))
"""

PAIR = Pair(
    code="SMX405",
    bad=BAD,
    change={
        "tf.math.log(tf.sigmoid(logits))": "tf.math.log_sigmoid(logits)",
    },
    drawn=LOGS,
    symptom=Symptom(
        "smallest log-probability for logits of -120, 0 and 120", smallest_log, below=-1e6
    ),
    elsewhere=TENSORFLOW_ONLY,
)
