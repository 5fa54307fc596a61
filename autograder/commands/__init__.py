"""The command line, one module a command: each has ``add_arguments`` and ``run``."""
