"""What an entry of a zip is called, as a path that leads nowhere but below."""

from __future__ import annotations

import zipfile

from autograder.messages import Message
from autograder.submissions.names import read_name

__all__ = ["entry_name", "renamed", "safe_parts"]

_DEEPEST = 48  # folders in each other


def entry_name(info: zipfile.ZipInfo) -> str:
    """Give the name as the archive's maker wrote it: without a flag it may be in any encoding."""
    if info.flag_bits & 0x800:
        return read_name(info.filename)
    try:
        raw = info.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return read_name(info.filename)
    return read_name(raw.decode("utf-8", "surrogateescape"))


def safe_parts(name: str) -> tuple[str, ...]:
    """Take a path apart; nothing where it leads out of the archive.

    The first part is a system's, and stays the first; what leads nowhere within a student's own
    part of the name is left out, as on a disk.
    """
    parts = name.replace("\\", "/").split("/")
    depth = 0
    for part in parts:
        depth += -1 if part == ".." else part not in ("", ".")
        if depth < 0:
            return ()
    if "\0" in name or parts[0] == "" or parts[0][1:2] == ":" or len(parts) > _DEEPEST:
        return ()
    return tuple(part for part in parts if part.strip("."))


def renamed(name: str, parts: tuple[str, ...]) -> Message | None:
    """Say that an entry was taken under a plainer path than its own, or nothing."""
    if len(parts) == len([part for part in name.replace("\\", "/").split("/") if part != "."]):
        return None
    return Message(
        "{name} is not a plain path: it was taken as {place}.",
        {"name": name, "place": "/".join(parts)},
    )
