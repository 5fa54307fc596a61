"""The book on paper: both languages, whole, and with the numbers of the web."""

import re
import subprocess
import sys

import pytest
from sphinx.util import texescape

from book.build import ROOT
from book.ext.paper import WITH, WITHOUT, elements, steps
from book.pdf import PACKAGES, missing, typeset

needs_tex = pytest.mark.skipif(
    bool(missing()), reason=f"needs {' and '.join(missing())}: apt-get install {PACKAGES}"
)


class TestNumbers:
    def test_pages_without_a_number_on_the_web_have_none_on_paper(self):
        found = dict(steps(["why", "one", "two", "about"], {"one", "two"}, {}))
        assert found == {"one": WITH, "about": WITHOUT}

    def test_a_part_is_named_where_it_begins(self):
        texescape.init()  # as Sphinx does before it writes
        found = dict(steps(["why", "one"], set(), {"one": "Words & vectors"}))
        assert list(found) == ["one"]
        assert r"\addcontentsline{toc}{part}{Words \& vectors}" in found["one"]

    def test_each_language_has_its_own_words_and_fonts(self):
        english, korean = elements("en"), elements("ko")
        assert r"\renewcommand{\contentsname}{Contents}" in english["tableofcontents"]
        assert r"\renewcommand{\contentsname}{차례}" in korean["tableofcontents"]
        assert "kotex" in korean["preamble"]
        assert "kotex" not in english["preamble"]


@needs_tex
@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_pdf_has_every_glyph_nothing_cut_off_and_the_numbers_of_the_web(language, tmp_path):
    code = (
        "import sys; from pathlib import Path; from book.build import build_one; "
        "sys.exit(build_one(sys.argv[1], Path(sys.argv[2]), 'latex'))"
    )
    folder = tmp_path / language
    subprocess.run([sys.executable, "-c", code, language, str(folder)], cwd=ROOT, check=True)
    pdf = tmp_path / "book.pdf"
    assert typeset(folder, pdf)
    assert pdf.read_bytes().startswith(b"%PDF")
    (log,) = folder.glob("*.log")
    said = log.read_text(encoding="utf-8", errors="replace")
    assert "Missing character" not in said
    assert "undefined on input line" not in said
    too_wide = [float(points) for points in re.findall(r"Overfull \\hbox \(([\d.]+)pt", said)]
    assert max(too_wide, default=0.0) < 5  # about two millimetres
    (aux,) = folder.glob("*.aux")
    labels = dict(re.findall(r"\\newlabel\{([^}]*)\}\{\{([^}]*)\}", aux.read_text("utf-8")))
    # as tests of the pages find them
    assert labels["equation:naive-softmax:eq-naive-grad-center"] == "3.4"
    assert labels["errata:errata"] == "9"
    assert labels["why-vectors:why-vectors"] == ""


@needs_tex
def test_what_cannot_be_typeset_is_told(tmp_path, capsys):
    (tmp_path / "word2vec-gradients-en.tex").write_text(
        r"\documentclass{article}\begin{document}\nonsense\end{document}", encoding="utf-8"
    )
    assert not typeset(tmp_path, tmp_path / "book.pdf")
    assert "Undefined control sequence" in capsys.readouterr().err
    assert not (tmp_path / "book.pdf").exists()
