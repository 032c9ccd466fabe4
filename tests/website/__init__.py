"""The documentation as mkdocs builds it; `tox -e docs` says where it is."""
