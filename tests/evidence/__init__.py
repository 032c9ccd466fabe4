"""Proof of the rules: programs that are run on Keras and read by the linter."""
