"""Files that import each other: which file an import means, and what is read of it.

Nothing is imported or executed. A host makes `files.Files`, which reads for it below the root of
the project only, and asks `links.links_of` which of them a program may need. A run of the program
follows them, and `foreign.Foreign` then tells where in them its nodes are.
"""
