"""The command line, a module for each command: ``add_arguments`` says what it takes."""

FULL, LESS, MISUSE = 0, 1, 2  # exit statuses: full marks or success, below, not as it is meant
