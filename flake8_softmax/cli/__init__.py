"""The command `flake8-softmax`: one module a subcommand, imported only when it is called.

A subcommand's module has `add_arguments(parser)` and `run(options)`, which returns the exit code: 0
when all is well, 1 when something was found. What the user must mend raises `UsageError`.
"""
