r"""What a name on a disk says, and whose it is.

A name comes from somebody else's computer: in another encoding, with its letters decomposed as
macOS writes them, with Windows' backslashes in it, or longer than a gradebook takes. It costs
its owner at most a note.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from autograder.messages import Message

__all__ = ["CANVAS", "CANVAS_ANONYMOUS", "LONGEST", "Owner", "composed", "is_litter",
           "is_notebook", "moodle_readings", "owner", "read_name", "student_id"]  # fmt: skip

LONGEST = 128  # characters, of nbgrader's column
_LONGEST_BYTES = 200  # of UTF-8: a file's name has 255, and ours add endings
_NOTEBOOK = re.compile(r"\.ipynb(\.(txt|json))?$", re.IGNORECASE)  # browsers add the second
_LITTER = {"__macosx", "thumbs.db", "desktop.ini", ".ds_store", ".ipynb_checkpoints",
           "__pycache__", "$recycle.bin", "system volume information"}  # fmt: skip
_UNSAFE = frozenset(("Cc", "Cs", "Zl", "Zp"))
_MARKED = re.compile(r"~[0-9a-f]{8}$")
_TURNS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")

# Moodle's mod/assign/feedback/file/importziplib.php, before 4.1 with the last "_"
_MOODLE_MARK = re.compile(r"(?<=\d)_assignsubmission_(?:file|onlinetext)(?:_|(?=[\\/])|\Z)")
_MOODLE_WHO = re.compile(r".+_\d+")
# Canvas' lib/content_zipper.rb: user_[LATE_]userid_attachmentid_file
CANVAS = re.compile(
    r"(?P<who>[^_]*_)(?P<late>LATE_)?(?P<id>\d+)_(?P<attempt>\d+)_(?P<file>.+)", re.DOTALL
)
CANVAS_ANONYMOUS = re.compile(
    r"(?P<who>)(?P<late>LATE_)?(?P<id>anon_\w{5})_(?P<attempt>\d+)_(?P<file>.+)", re.DOTALL
)


@dataclass(frozen=True)
class Owner:
    """Whose an entry is.

    Parameters
    ----------
    student : str
    parts : tuple of str
        The place of a file below that student, where the entry is a file.
    attempt : int
        As the learning management system counts.
    platform : bool
        Whether it was one that gave the name: then students didn't choose it.
    remark : Message or None
        What became of the name, where a person would wonder.
    unclear : bool
        Whether it may as well be somebody else's: then a person has to say whose.
    """

    student: str
    parts: tuple[str, ...] = ()
    attempt: int = 0
    platform: bool = False
    remark: Message | None = None
    unclear: bool = False


def composed(text: str) -> str:
    """Compose the letters of a text (NFC), as wherever names are compared."""
    return unicodedata.normalize("NFC", text)


def read_name(name: str) -> str:
    r"""Say what a name on a disk says, composed: in UTF-8, else in CP949, which has EUC-KR.

    Examples
    --------
    >>> read_name(b"\xb1\xe8\xc3\xb6\xbc\xf6.ipynb".decode("utf-8", "surrogateescape"))
    '김철수.ipynb'
    """
    if name.isascii():
        return name
    try:
        data = os.fsencode(name)
    except UnicodeEncodeError:  # Windows: a name that is no text
        return name.encode("utf-8", "replace").decode("utf-8")
    for encoding in ("utf-8", "cp949"):
        try:
            return composed(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    return composed(data.decode("utf-8", "replace"))


def is_notebook(name: str) -> bool:
    """Whether a name is that of a notebook, also as a browser saves one."""
    return bool(_NOTEBOOK.search(name))


def is_litter(name: str) -> bool:
    """Whether an operating system or an editor put it there."""
    return name.startswith(("._", "~$")) or name.casefold() in _LITTER


def owner(name: str, is_folder: bool) -> Owner:
    r"""Say whose an entry of the folder of submissions is.

    Parameters
    ----------
    name : str
        As the disk has it.
    is_folder : bool

    Examples
    --------
    >>> whose = owner("lovelaceada_LATE_1001_90211_hw1-1.ipynb", is_folder=False)
    >>> whose.student, whose.parts, whose.attempt
    ('lovelaceada_1001', ('hw1-1.ipynb',), 90211)
    >>> owner("kim\\hw1.ipynb", is_folder=False).student
    'kim'
    >>> owner("lovelaceada_1001_90211_kim\\hw1.ipynb", is_folder=False).student
    'lovelaceada_1001'
    """
    text = read_name(name)
    if owners := list(_on_platforms(text, name, is_folder)):
        return replace(owners[0], unclear=len({o.student for o in owners}) > 1)
    first, *rest = _path(text) or [text]
    if is_folder or rest:
        return _owner(first, name, tuple(rest))
    return _owner(_NOTEBOOK.sub("", first), name, (first,))


def moodle_readings(path: str) -> list[tuple[str, str]]:
    """Read a path as Moodle writes it, in each way that it can be: whose, and what follows.

    A person's own name may hold Moodle's mark, and so may the name of a file, which without
    folders stands in the same part of the path. Nothing follows the mark of a folder.

    Examples
    --------
    >>> moodle_readings("Ada_12_assignsubmission_file_/a_9_assignsubmission_file_.ipynb")
    [('Ada_12', '/a_9_assignsubmission_file_.ipynb')]
    >>> mark = "_assignsubmission_file_"
    >>> [who for who, _ in moodle_readings(f"Ada_12{mark}b_9{mark}")]
    ['Ada_12', 'Ada_12_assignsubmission_file_b_9']
    """
    first = re.split(r"[\\/]", path, maxsplit=1)[0]
    return [
        (path[: mark.start()], path[mark.end() :])
        for mark in _MOODLE_MARK.finditer(path)
        if mark.start() < len(first) and _MOODLE_WHO.fullmatch(path[: mark.start()])
    ]


def _path(text: str) -> list[str]:
    """Take a path in an archive from Windows apart."""
    return [part for part in text.split("\\") if part.strip(".")]


def _on_platforms(text: str, name: str, is_folder: bool) -> Iterator[Owner]:
    """Read a name as Canvas and Moodle write it, in each way that it can be read.

    Its end is as the student called the file, backslashes and other people's marks included.
    Only Moodle makes folders.
    """
    for pattern in () if is_folder else (CANVAS, CANVAS_ANONYMOUS):
        if (canvas := pattern.fullmatch(text)) and (file := _path(canvas["file"])):
            who, attempt = canvas["who"] + canvas["id"], int(canvas["attempt"])
            yield _owner(who, name, tuple(file), attempt, True)
    for who, tail in moodle_readings(text):
        if (file := _path(tail)) or is_folder:
            yield _owner(who, name, tuple(file), platform=True)


def _owner(
    who: str, name: str, parts: tuple[str, ...], attempt: int = 0, platform: bool = False
) -> Owner:
    student = student_id(who, name)
    remark = None
    if student != who:
        remark = Message(
            "The name that was handed in, {name}, is none that a gradebook can hold: it stands "
            "there as {student}.",
            {"name": who, "student": student},
        )
    elif not _is_utf8(name):
        remark = Message("The name was read as {student}, in Windows' Korean encoding (CP949).",
                         {"student": student})  # fmt: skip
    return Owner(student, parts, attempt, platform, remark)


def _is_utf8(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def student_id(text: str, raw: str = "") -> str:
    r"""Make a name that is one of a file and of nbgrader's column, and nobody else's.

    Where something has to be replaced or cut, a digest of the whole name follows.

    Parameters
    ----------
    text : str
        Of the name, composed.
    raw : str, optional
        The name as the disk has it, where more than `text` tells two apart.

    Examples
    --------
    >>> student_id("anna"), len(student_id("m" * 140))
    ('anna', 128)
    >>> student_id("a/b")
    'a_b~c14cddc0'
    """
    safe = "".join("_" if _unsafe(c) else c for c in text)
    if safe.startswith(".") or not safe:
        safe = f"_{safe}"
    lossy = "\ufffd" in text  # two such names may read alike
    changed = safe != text or lossy or _MARKED.search(safe)  # a mark of ours is nobody's name
    if not changed and len(safe) <= LONGEST and _size(safe) <= _LONGEST_BYTES:
        return safe
    whole = (raw if lossy else text).encode("utf-8", "surrogateescape")
    mark = f"~{hashlib.sha256(whole).hexdigest()[:8]}"
    safe = safe[: LONGEST - len(mark)]
    while _size(safe) > _LONGEST_BYTES - len(mark):
        safe = safe[:-1]
    return safe + mark


def _unsafe(character: str) -> bool:
    return character in "/\\" or character in _TURNS or unicodedata.category(character) in _UNSAFE


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
