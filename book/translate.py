"""Bring the Korean catalogues up to date with the English text: ``python -m book.translate``.

New strings are added without a translation, strings that changed are marked fuzzy, strings that
are gone are dropped. What has no words in it, such as a table's cell with a formula, is copied.
``untranslated`` tells what is left to do; a test wants it empty.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from book.build import ROOT, SOURCE

FOLDER = SOURCE / "locale" / "ko" / "LC_MESSAGES"


def wordless(text: str) -> bool:
    """Whether only formulas, code, roles and numbers stand in a text."""
    rest = re.sub(r"\$[^$]*\$|`[^`]*`|\{[\w:]+\}", "", text)
    return not re.search(r"[A-Za-z]{2}", rest)


EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
EXTRACT = (
    "import sys; from pathlib import Path; from book.build import build_one; "
    "sys.exit(build_one('en', Path(sys.argv[1]), 'gettext', 'instructor'))"
)


def templates(folder: Path) -> dict[str, Catalog]:
    """Extract all strings of the book, by page; Sphinx runs in a process of its own."""
    subprocess.run([sys.executable, "-c", EXTRACT, str(folder / "en")], cwd=ROOT, check=True)
    found = {}
    for path in sorted((folder / "en").glob("*.pot")):
        with path.open("rb") as file:
            found[path.stem] = read_po(file, locale="ko")
    return found


def catalogues() -> dict[str, Catalog]:
    """Read the committed translations, by page."""
    found = {}
    for path in sorted(FOLDER.glob("*.po")):
        with path.open("rb") as file:
            found[path.stem] = read_po(file, locale="ko")
    return found


def untranslated(
    pages: dict[str, Catalog], translated: dict[str, Catalog]
) -> Iterator[tuple[str, Message]]:
    """Strings of the book that have no translation, or one that is only a guess."""
    for page, template in pages.items():
        for message in template:
            if not message.id:
                continue
            own = translated[page].get(message.id) if page in translated else None
            if own is None or not own.string or own.fuzzy:
                yield page, message


def update() -> int:
    """Update the catalogues; how many strings are left to translate."""
    folder = Path(tempfile.mkdtemp())
    try:
        pages = templates(folder)
    finally:
        shutil.rmtree(folder)
    translated = catalogues()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for page, template in pages.items():
        catalogue = translated.get(page, Catalog(locale="ko", fuzzy=False))
        catalogue.update(template, no_fuzzy_matching=False)
        catalogue.obsolete.clear()
        for message in catalogue:
            if message.id and not message.string and wordless(str(message.id)):
                message.string = message.id
            message.locations = []  # line numbers would change with every edit
        catalogue.header_comment = ""
        catalogue.project, catalogue.version = "word2vec-gradients", "1"
        catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = ""
        # no dates, or every update would change every file
        catalogue.creation_date = catalogue.revision_date = EPOCH
        with (FOLDER / f"{page}.po").open("wb") as file:
            write_po(file, catalogue, width=100, omit_header=False)
        translated[page] = catalogue
    left = list(untranslated(pages, translated))
    for page, message in left:
        print(f"{page}: {str(message.id)[:80]}")
    return len(left)


if __name__ == "__main__":
    sys.exit(1 if update() else 0)
