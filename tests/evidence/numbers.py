"""Numbers that several pairs measure."""

from __future__ import annotations

from evidence.pair import Names


def certain(names: Names) -> float:
    """Share of the samples for which one class has all the probability, to four decimals."""
    return float((names["p"].max(axis=-1).round(4) == 1).mean())


def distance_of_sums(names: Names) -> float:
    return float(abs(names["p"].sum(axis=-1) - 1).mean())


def smallest(names: Names) -> float:
    return float(names["p"].min())


def largest(names: Names) -> float:
    return float(names["p"].max())


def accuracy(names: Names) -> float:
    return float(names["accuracy"])


def first_loss(names: Names) -> float:
    return float(names["history"].history["loss"][0])


def last_loss(names: Names) -> float:
    return float(names["history"].history["loss"][-1])


def loss(names: Names) -> float:
    return float(names["loss"])


def different_classes(names: Names) -> float:
    return float(len(set(names["classes"].ravel().tolist())))


def smallest_log(names: Names) -> float:
    return float(names["log_p"].numpy().min())
