"""Gives away files of the grader's user, and asks for them in its own name."""

import os

for path in ("@FILE@", "@FOLDER@", "@FOLDER@/.course-secret"):
    for change in (
        lambda: os.chown(path, -1, -1),
        lambda: os.lchown(path, os.getuid(), os.getgid()),
        lambda: os.chown(path, -1, os.getgid(), dir_fd=os.open("/", os.O_PATH)),
        lambda: os.fchown(os.open(path, os.O_ACCMODE), os.getuid(), -1),
    ):
        try:
            change()
            print("ESCAPED: changed the owner of", path)
        except OSError:
            pass
