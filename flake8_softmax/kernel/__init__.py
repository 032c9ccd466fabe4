"""Findings in Jupyter, Colab and IPython: `%load_ext flake8_softmax`.

Nothing of IPython is imported: the extension is given the shell. `history` keeps what ran,
`display` writes findings as text and HTML, `extension` connects both with the events of the shell.
`live` says what variables hold, which `arrays` and `networks` read by way of `classes`.
"""
