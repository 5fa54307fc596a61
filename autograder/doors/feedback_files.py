"""One page a student, and the zips in which systems take such pages."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath

from autograder.doors.standing import Standing

__all__ = ["ZIPS", "feedback_zip"]

_TIME = (1980, 1, 1, 0, 0, 0)  # the same pages make the same archive


def _moodle(one: Standing) -> str | None:
    """Give a folder that ``importziplib.php`` reads, before and after Moodle 4.1."""
    number = one.number("moodle")
    if not number:
        return None
    # it splits at "_", and a slash would begin another folder
    name = re.sub(r"[_/\\~]+", " ", one.person.name or one.student).strip(" .") or "student"
    return f"{name}_{number}_assignfeedback_file_/"


def _canvas(one: Standing) -> str | None:
    """Begin as the student's own file: Canvas knows both numbers again, and takes no others."""
    name = PurePosixPath(one.collected.get("file", "")).name
    found = re.match(r"[^_]*_(?:LATE_)?\d+_\d+_", name)
    return found[0] if found and one.collected.get("system") == "canvas" else None


ZIPS: Mapping[str, Callable[[Standing], str | None]] = {"moodle": _moodle, "canvas": _canvas}


def feedback_zip(
    system: str, class_list: Sequence[Standing], pages: Mapping[str, Mapping[str, str]]
) -> tuple[bytes, list[str]]:
    """Pack pages as a system takes them.

    Parameters
    ----------
    system : {"moodle", "canvas"}
    class_list : sequence of Standing
    pages : mapping of str to mapping of str to str
        Each student's pages, by the name of the file.

    Returns
    -------
    bytes, list of str
        The archive, and who is not in it since the system's id of them isn't known.
    """
    missing = []
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in class_list:
            mine = pages.get(one.student)
            if not mine:
                continue
            place = ZIPS[system](one)
            if place is None:
                missing.append(one.student)
                continue
            for name, text in mine.items():
                info = zipfile.ZipInfo(place + name, _TIME)
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, text.encode())
    return out.getvalue(), missing
