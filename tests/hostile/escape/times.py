"""Changes when others handed in: times of files, which need no right that Landlock knows."""

import ctypes
import os

libc = ctypes.CDLL(None)
for path in ("@FILE@", "@FOLDER@", "@FOLDER@/submitted/anna/word2vec/word2vec.ipynb"):
    for change in (
        lambda: os.utime(path),
        lambda: os.utime(path, (0, 0)),
        lambda: os.utime(path, ns=(1, 1), follow_symlinks=False),
        lambda: os.utime(os.path.basename(path), dir_fd=os.open(os.path.dirname(path), os.O_PATH)),
        lambda: os.utime(os.open(path, os.O_ACCMODE), (0, 0)),
        lambda: libc.utimes(path.encode(), None) and 1 / 0,
        lambda: libc.syscall(132, path.encode(), None) and 1 / 0,  # utime
        lambda: libc.syscall(261, -100, path.encode(), None) and 1 / 0,  # futimesat
    ):
        try:
            change()
            print("ESCAPED: changed the times of", path)
        except (OSError, ZeroDivisionError):
            pass
