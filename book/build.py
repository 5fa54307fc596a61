"""Build the book: ``python -m book.build`` writes ``build/book/en`` and ``build/book/ko``.

Each language is one Sphinx build, with warnings as errors and every reference checked. The two run
side by side; the public edition gets the assignment's page beside it, ``build/book/lite``
(:mod:`book.lite`). ``EDITION=instructor`` in the environment adds worked code and answers and
writes to ``build/book-instructor``. MathJax is taken from an installed package, so that the book
needs no network, neither to be built nor to be read.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import io
import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

from autograder.nbgrader.quick import quick_jupyter
from autograder.writing.files import write_whole
from book.unchanged import Stamp

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "book"
BUILD = ROOT / "build"
LANGUAGES = ("en", "ko")
EDITIONS = ("public", "instructor")
TITLES = {"en": "The Gradients of word2vec", "ko": "word2vec의 gradient"}
AUTHOR = "the word2vec-gradients authors"  # as in LICENSE
SEARCH = {"en": "Search this book...", "ko": "이 책에서 찾기..."}
# of MathJax's files, those that a page may ask for
MATHJAX = ("tex-chtml.js", "output/chtml/fonts", "input/tex/extensions")

CHOOSER = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The Gradients of word2vec</title>
<meta name="description" content="A book that derives every gradient of word2vec line by line.">
<link rel="alternate" hreflang="en" href="en/index.html">
<link rel="alternate" hreflang="ko" href="ko/index.html">
<script>
  const korean = (navigator.language || "en").startsWith("ko")
  location.replace(korean ? "ko/index.html" : "en/index.html")
</script>
<main><h1>The Gradients of word2vec</h1>
<p><a href="en/index.html" hreflang="en">English</a> ·
<a href="ko/index.html" hreflang="ko" lang="ko">한국어</a></p></main>
</html>
"""


def vendor_mathjax(target: Path) -> None:
    """Copy MathJax out of the installed package, unless it is there already."""
    if (target / "mathjax" / MATHJAX[0]).exists():
        return
    distribution = importlib.metadata.distribution("sphinx-mathjax-offline")
    source = Path(str(distribution.locate_file("sphinx-mathjax-offline/static/mathjax")))
    staging = target.with_name(f"{target.name}-{os.getpid()}")
    for name in MATHJAX:
        if (source / name).is_dir():
            shutil.copytree(source / name, staging / "mathjax" / name, dirs_exist_ok=True)
        else:
            (staging / "mathjax" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source / name, staging / "mathjax" / name)
    try:
        staging.rename(target)  # at once, so that a second build never sees half of it
    except OSError:
        shutil.rmtree(staging)


def pack_assignment(target: Path, folder: Path) -> None:
    """Zip what students get, for the page that tells them to take it; always the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        files = (path for path in sorted(folder.rglob("*.*")) if path.suffix != ".pyc")
        for file in files:
            place = file.relative_to(folder).as_posix()
            entry = zipfile.ZipInfo(f"word2vec/{place}")  # dated 1980: no clock in it
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED)
    if not target.exists() or target.read_bytes() != packed.getvalue():
        write_whole(target, packed.getvalue())


def overrides(language: str, edition: str, vendor: Path) -> dict[str, Any]:
    """Settings that differ between languages and editions."""
    from book.ext.paper import elements

    title = TITLES[language]
    return {
        "language": language,
        "edition": edition,
        "project": title,
        "html_title": title,
        "html_static_path": ["static", str(vendor)],
        "html_theme_options.search_bar_text": SEARCH[language],
        "latex_engine": "xelatex",
        "latex_documents": [
            ("index", f"word2vec-gradients-{language}.tex", title, AUTHOR, "manual")
        ],
        "latex_elements": elements(language),
    }


def drop_old_pages(output: Path, names: set[str]) -> None:
    """Remove what an earlier build wrote and this book no longer has, or it would be published."""
    for page in output.glob("*.html"):
        if page.stem not in names:
            page.unlink()


def build_one(
    language: str,
    output: Path,
    builder: str = "html",
    edition: str = "public",
    source: Path = SOURCE,
) -> int:
    """Build one language in this process; the exit status."""
    with quick_jupyter():
        from jupyter_book.config import get_final_config
    from sphinx.application import Sphinx
    from sphinx.errors import SphinxError
    from sphinx.util.docutils import docutils_namespace, patch_docutils

    vendor = BUILD / "vendor"
    vendor_mathjax(vendor)
    downloads, assignment = source.parent / "build" / "download", ROOT / "assignment"
    pack_assignment(downloads / "word2vec.zip", assignment / "word2vec")
    pack_assignment(downloads / "word2vec.ko.zip", assignment / "ko" / "word2vec")
    config, _ = get_final_config(
        user_yaml=source / "_config.yml",
        cli_config={"latex_individualpages": False},
        sourcedir=source,
    )
    # no cell of the book runs in the browser, nothing may be fetched from elsewhere, and paper
    # needs no more of LaTeX than Sphinx does
    unwanted = {"sphinx_thebe", "sphinx_comments", "sphinx_jupyterbook_latex"}
    config["extensions"] = [e for e in config["extensions"] if e not in unwanted]
    config.pop("comments_config", None)
    config.update(overrides(language, edition, vendor))
    options = dict(config.pop("html_theme_options"))
    options["search_bar_text"] = config.pop("html_theme_options.search_bar_text")
    config["html_theme_options"] = options
    with patch_docutils(str(source)), docutils_namespace():
        try:
            app = Sphinx(
                srcdir=source,
                confdir=None,
                outdir=output,
                doctreedir=output.parent / ".doctrees" / f"{language}-{builder}",
                buildername=builder,
                confoverrides=config,
                status=None,
                warning=sys.stderr,
                # for paper, Sphinx warns that babel does not know Korean, which kotex does
                warningiserror=builder != "latex",
                keep_going=True,
            )
            app.setup_extension("sphinx_multitoc_numbering")
            app.build()
            if builder == "html":
                drop_old_pages(output, {*app.env.found_docs, "search"})
        except SphinxError as error:
            print(f"{language}: {error}", file=sys.stderr)
            return 1
    return int(app.statuscode)


def build_all(edition: str, builder: str = "html") -> int:
    """Build both languages and the assignment's page, each in a process of its own."""
    target = BUILD / ("book" if edition == "public" else f"book-{edition}")
    stamp = Stamp(ROOT, target)
    sources = stamp.begin()
    parts = [
        ["book.build", "--language", language, "--edition", edition, "--builder", builder]
        for language in LANGUAGES
    ]
    if builder == "html" and edition == "public":
        parts.append(["book.lite"])
    running = [subprocess.Popen([sys.executable, "-m", *part], cwd=ROOT) for part in parts]
    status = max(process.wait() for process in running)
    if builder == "html" and not status:
        (target / "index.html").write_text(CHOOSER, encoding="utf-8")
        (target / ".nojekyll").touch()  # or GitHub Pages would drop _static
        stamp.finish(sources)
    return status


def main(arguments: list[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m book.build", description=__doc__)
    parser.add_argument(
        "--edition",
        choices=EDITIONS,
        default=os.environ.get("EDITION", "public"),
        help="'instructor' adds worked code and answers; default: $EDITION, or public",
    )
    parser.add_argument("--language", choices=LANGUAGES, help="only this one")
    parser.add_argument("--builder", default="html", help="of Sphinx: html, latex, gettext")
    parser.add_argument("--pdf", action="store_true", help="both languages as PDF, by XeLaTeX")
    options = parser.parse_args(arguments)
    target = BUILD / ("book" if options.edition == "public" else f"book-{options.edition}")
    started = time.perf_counter()
    if options.pdf:
        from book.pdf import build_pdf

        return build_pdf(options.edition)
    if options.language:
        output = target / options.language
        if options.builder != "html":
            output = BUILD / f"book-{options.builder}" / options.language
        return build_one(options.language, output, options.builder, options.edition)
    where = target.relative_to(ROOT)
    if options.builder == "html" and Stamp(ROOT, target).holds():
        print(f"{where}/index.html is as it would be built")
        return 0
    status = build_all(options.edition, options.builder)
    if not status:
        print(f"{where}/index.html written in {time.perf_counter() - started:.0f} s")
    return status


if __name__ == "__main__":
    sys.exit(main())
