"""Why something is not known, in the words that users read."""

from __future__ import annotations

from enum import Enum


class Reason(Enum):
    """Why a value, or what a model is given, is not known."""

    OTHER_MODULE = "comes from another module"
    UNDEFINED = "the file does not define the name"
    PARAMETER = "an argument of a function that the file does not call"
    LOADED = "loaded from a file"
    RUN_FILE = "a cell runs or loads another file"
    BLANK = "left blank, as in an exercise"
    CALL = "the result of a call that is not followed"
    OWN_LAYER = "the result of an own layer that is not followed"
    OWN_LOSS = "the loss is the program's own"
    OWN_TRAINING = "the model trains itself in its own way"
    NO_LOSS = "no loss is given"
    LOSS = "the loss is not known"
    LAYERS = "some of the layers are not known"
    ACTIVATION = "the activation of the output is not known"
    DATA = "where the data comes from is not known"
    PATHS = "differs between the paths that lead here"
    BUDGET = "the program is too long"
    NOT_RUN = "the program does not lead here"

    __hash__ = object.__hash__  # that of Enum is written in Python
