"""The side that runs a submission's code; it stands alone and imports nothing of the project.

Only this folder is visible where it runs, so its modules know each other by relative imports.
"""
