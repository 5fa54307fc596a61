"""The folder in which a submission may write: measured while it runs, emptied afterwards."""

from __future__ import annotations

import contextlib
import os
import stat

__all__ = ["Scratch"]

FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


class Scratch:
    """One folder, used by one child after the other.

    Names in it were chosen by a submission, so nothing is followed, nothing recurses, and no
    path is longer than one name: folders below are first moved up to the top.
    """

    def __init__(self, path: str, max_bytes: int, max_entries: int) -> None:
        self.path = path
        self._max_bytes, self._max_entries = max_bytes, max_entries
        self._folder = os.open(path, FOLDER)
        self._moved = 0

    def excess(self) -> str:
        """Say in what there is too much; empty where all is well."""
        n_entries = n_bytes = 0
        folders = [os.dup(self._folder)]
        try:
            while folders:
                folder = folders.pop()
                try:
                    os.lseek(folder, 0, os.SEEK_SET)
                    with os.scandir(folder) as entries:
                        for entry in entries:
                            n_entries += 1
                            if n_entries > self._max_entries:
                                return "It wrote too many files."
                            with contextlib.suppress(FileNotFoundError):
                                if entry.is_dir(follow_symlinks=False):
                                    folders.append(os.open(entry.name, FOLDER, dir_fd=folder))
                                n_bytes += entry.stat(follow_symlinks=False).st_blocks * 512
                finally:
                    os.close(folder)
                if n_bytes > self._max_bytes:
                    return "It wrote too much into its folder."
        except OSError:  # a folder that it closed to us
            return "It hid files in its folder."
        finally:
            for folder in folders:
                os.close(folder)
        return ""

    def empty(self) -> None:
        """Remove everything, however deep it was nested."""
        with contextlib.suppress(PermissionError):  # not ours, so no child could close it either
            os.fchmod(self._folder, 0o700)
        waiting = [name for name in os.listdir(self._folder) if not self._remove(name)]
        while waiting:
            name = waiting.pop()
            os.chmod(name, 0o700, dir_fd=self._folder)
            inner = os.open(name, FOLDER, dir_fd=self._folder)
            try:
                for entry in os.listdir(inner):
                    if not self._remove(entry, inner):
                        os.chmod(entry, 0o700, dir_fd=inner)  # to move it, `..` is rewritten
                        self._moved += 1
                        moved = f".sweep-{os.getpid()}-{self._moved}"
                        os.rename(entry, moved, src_dir_fd=inner, dst_dir_fd=self._folder)
                        waiting.append(moved)
            finally:
                os.close(inner)
            os.rmdir(name, dir_fd=self._folder)

    def _remove(self, name: str, folder: int | None = None) -> bool:
        """Remove a file; tell whether it was one."""
        folder = self._folder if folder is None else folder
        if stat.S_ISDIR(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
            return False
        os.unlink(name, dir_fd=folder)
        return True
