"""What the documentation takes from the program, as Markdown."""
