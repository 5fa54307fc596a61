"""Closes classmates' notebooks, the course's secret and the gradebook to the grader, and dates them back."""

import os

os_files = ["@FOLDER@/submitted/anna/word2vec/word2vec.ipynb", "@FOLDER@/.course-secret", "@FOLDER@/gradebook.db",
            "@FOLDER@/submitted/anna/word2vec", "@FOLDER@/submitted", "../../anna/word2vec/word2vec.ipynb"]
for path in os_files:
    for change in (lambda: os.chmod(path, 0), lambda: os.utime(path, (0, 0)), lambda: os.rename(path, path + "~"),
                   lambda: os.replace("forged", path), lambda: os.link(path, "mine"), lambda: os.unlink(path)):
        try:
            open("forged", "w").close()
            change()
            print("ESCAPED: changed", path)
        except OSError:
            pass
