"""What the interpreter knows of a program's models, for those who ask: `ModelFacts`."""

from flake8_softmax.summary.models import KEYWORDS, models_of
from flake8_softmax.summary.values import values_of

__all__ = ["KEYWORDS", "models_of", "values_of"]
