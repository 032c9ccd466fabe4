"""A program: the parsed statements of one file, and where each of their nodes stands in it."""
