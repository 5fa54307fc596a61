"""The build stops where a line does not hold, and where a translation is missing."""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from book import build as whole
from book.build import ROOT, SOURCE, drop_old_pages, pack_assignment
from book.translate import catalogues, templates, untranslated, wordless
from book.unchanged import Stamp

PAGE = r"""# A page

$$
(\delta\, v_c^\top)_{w,i} = \delta_w\, v_{c,i}
$$ (eq-outer)

$$
\dim \theta &= dV + dV \\
&= 2dV
$$ (eq-theta-size)

$$
\mathbf U^\top \mathbf y &= \sum_{w=1}^{V} y_w u_w \\
&= u_o
$$ (eq-pick-row)

$$
(\mathbf U v_c)_w &= u_w^\top v_c \\
&= \sum_{i=1}^{d} u_{w,i}\, v_{c,i}
$$ (eq-scores)

$$
(\mathbf U^\top v_c)_w = u_w^\top v_c
$$ (eq-scores-columns)

$$
\mathbf U \mathbf y = u_o
$$ (eq-pick-row-columns)

$$
\frac{\partial (a^\top x)}{\partial x_i} &= \frac{\partial}{\partial x_i} \sum_{j=1}^{d} a_j x_j \\
&= a_i
$$ (eq-linear-entry)

$$
\frac{\partial (a^\top x)}{\partial x} = a
$$ (eq-linear)

$$
\mathbf U v_c &= (0 \cdot 1 + 1 \cdot 0,\; \log 2 \cdot 1 + 0 \cdot 0,\; 0 \cdot 1 - 1 \cdot 0) \\
&= (0, \log 2, 0)
$$ (eq-ex-scores)

$$
\mathbf U^\top \mathbf y &= 0\,(0, 1) + 1\,(\log 2, 0) + 0\,(0, -1) \\
&= (\log 2, 0)
$$ (eq-ex-pick-row)

$$
y_w = \begin{cases} 1 & w = o \\ 0 & w \ne o \end{cases}
$$ (eq-one-hot)

Sizes may be equal, $V = d$ and $V = d$, or differ, as $V = 7$ and $d = 4$ do. Of a prediction
$\delta = \hat{\mathbf y} - \mathbf y$.

```{checked}
```
"""


# each in a folder of its own, in one process: what takes longest is to import Sphinx
BUILDS = """
import contextlib, io, json, sys
from pathlib import Path
from book.build import build_one
told = []
for folder in map(Path, sys.argv[1:]):
    with contextlib.redirect_stderr(io.StringIO()) as said:
        status = build_one("en", folder / "out", source=folder / "source")
    told.append([status, said.getvalue()])
print(json.dumps(told))
"""
WRONG = [
    (
        r"\delta_w\, v_{c,i}",
        r"\delta_i\, v_{c,i}",
        "eq-outer: \\delta_i\\, v_{c,i}: At",
    ),
    (" (eq-outer)", "", "a displayed equation has no label."),
    (
        r"$\delta = \hat{\mathbf y} - \mathbf y$",
        r"$\delta = \hat{\mathbf y} + \mathbf y$",
        r"notation: $\delta = \hat{\mathbf y} + \mathbf y$ does not hold:",
    ),
    (r"&= u_o", r"&= \wrong", "The command \\wrong is not known here."),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """What came of books of one page, which is called ``notation``: right, then each wrong one."""
    folders = []
    for right, wrong, _ in (("", "", ""), *WRONG):
        assert right in PAGE
        folders.append(tmp_path_factory.mktemp("book"))
        source = folders[-1] / "source"
        source.mkdir()
        for name in ("static", "templates", "locale"):
            shutil.copytree(SOURCE / name, source / name)
        for name in ("_config.yml", "references.bib"):
            shutil.copy(SOURCE / name, source)
        (source / "_toc.yml").write_text("format: jb-book\nroot: notation\n", encoding="utf-8")
        page = PAGE.replace(right, wrong) if right else PAGE
        (source / "notation.md").write_text(page, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", BUILDS, *map(str, folders)], cwd=ROOT, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout.splitlines()[-1])
    return [(*one, folder / "out") for one, folder in zip(told, folders, strict=True)]


def test_a_page_whose_lines_hold_is_built_and_says_so(built):
    status, said, out = built[0]
    assert (status, said) == (0, "")
    text = (out / "notation.html").read_text(encoding="utf-8")
    said = "lines of this chapter’s 14 equations evaluated as they are printed: "
    assert said in text


@pytest.mark.parametrize("number", range(len(WRONG)))
def test_a_page_that_does_not_stops_the_build(built, number):
    status, said, _ = built[1 + number]
    assert status == 1
    assert WRONG[number][2] in said
    assert "notation.md:" in said
    for other, (*_, message) in enumerate(WRONG):
        assert other == number or message not in said


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    return templates(tmp_path_factory.mktemp("gettext"))


class TestTranslation:
    def test_every_string_of_the_book_is_translated_and_none_is_a_guess(self, pages):
        left = [f"{page}: {message.id}" for page, message in untranslated(pages, catalogues())]
        assert left == []
        assert sum(len(page) for page in pages.values()) > 400

    def test_a_missing_a_fuzzy_and_an_empty_translation_are_noticed(self, pages):
        spoiled = catalogues()
        first, second, *_ = [m for m in spoiled["softmax"] if m.id and not wordless(str(m.id))]
        first.flags.add("fuzzy")
        second.string = ""
        del spoiled["errata"]
        left = list(untranslated(pages, spoiled))
        assert {"softmax", "errata"} == {page for page, _ in left}
        assert {first.id, second.id} <= {message.id for _, message in left}

    def test_formulas_need_no_translation_and_words_do(self):
        assert wordless(r"$\mathbf U$, `outside_vectors`, {eq}`eq-outer`")
        assert not wordless("the word $w$")

    def test_translations_keep_every_reference_citation_and_number(self, pages):
        """What a role names stands in both languages."""

        def named(text):
            found = re.findall(r"\{([\w:]+)\}`([^`]*)`", text)
            return sorted((role, re.sub(r".*<|>|\{.*", "", target)) for role, target in found)

        for page, catalogue in catalogues().items():
            for message in catalogue:
                if message.id:
                    assert named(str(message.string)) == named(str(message.id)), (page, message.id)


def test_a_page_that_the_book_no_longer_has_is_removed_and_others_stay(tmp_path):
    for name in ("softmax", "search", "genindex"):
        (tmp_path / f"{name}.html").touch()
    drop_old_pages(tmp_path, {"softmax", "search"})
    assert {path.stem for path in tmp_path.iterdir()} == {"softmax", "search"}


def test_sources_and_catalogues_stand_where_the_build_looks():
    assert {p.stem for p in (SOURCE / "locale" / "ko" / "LC_MESSAGES").glob("*.po")} == {
        p.stem for p in Path(SOURCE).glob("*.md")
    }


@pytest.mark.parametrize("folder", ["word2vec", "ko/word2vec"])
def test_the_download_is_the_assignment_and_always_the_same_bytes(tmp_path, folder):
    target, folder = tmp_path / "build" / "word2vec.zip", ROOT / "assignment" / folder
    pack_assignment(target, folder)
    packed, changed = target.read_bytes(), target.stat().st_mtime_ns
    with zipfile.ZipFile(target) as archive:
        unpacked = {name: archive.read(name) for name in archive.namelist()}
    assert unpacked["word2vec/mathematics/chains.py"]
    assert unpacked == {
        f"word2vec/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in folder.rglob("*.*")
        if path.suffix != ".pyc"
    }
    pack_assignment(target, folder)
    assert target.stat().st_mtime_ns == changed  # or every build would copy it anew
    target.unlink()
    pack_assignment(target, folder)
    assert target.read_bytes() == packed


DRAW = """
from matplotlib import font_manager
fonts = font_manager.fontManager
fonts.ttflist = [font for font in fonts.ttflist if "CJK" not in font.name]
from book.figures import render
{change}
assert "<svg" in render.inline_svg("loss-curve", "ko", "a figure")
"""


@pytest.mark.parametrize(
    ("change", "told"),
    [("", ""), ("render.STYLE['font.family'].append(render.HANGUL)", "findfont")],
)
def test_a_machine_without_korean_fonts_says_nothing_about_them(change, told):
    """The page is read with the reader's fonts: 3,848 lines said what made no difference."""
    command = [sys.executable, "-W", "error", "-c", DRAW.format(change=change)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert told in done.stderr
    assert bool(done.stderr) == bool(told)


class TestUnchanged:
    """A book that stands as it would be built isn't built; whatever changed is noticed."""

    @pytest.fixture
    def stamp(self, tmp_path):
        for name, text in (("book/index.md", "# One"), ("build/book/en/index.html", "<h1>One")):
            (tmp_path / name).parent.mkdir(parents=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        stamp = Stamp(tmp_path, tmp_path / "build" / "book")
        stamp.finish(stamp.begin({}))
        return stamp

    def test_nothing_changed(self, stamp):
        (stamp.root / "book" / "__pycache__").mkdir()
        (stamp.root / "book" / "__pycache__" / "values.pyc").touch()
        assert stamp.holds({})
        assert stamp.holds({"HOME": "elsewhere"})

    @pytest.mark.parametrize("change", ["reworded", "added", "removed", "address", "page", "gone"])
    def test_something_changed(self, stamp, change):
        page, made = stamp.root / "book" / "index.md", stamp.target / "en" / "index.html"
        environment = {}
        match change:
            case "reworded":
                page.write_text("# Two", encoding="utf-8")
            case "added":
                page.with_name("more.md").touch()
            case "removed":
                page.unlink()
            case "address":
                environment = {"BOOK_URL": "https://example.org/"}
            case "page":
                made.write_text("<h1>Two words", encoding="utf-8")
            case "gone":
                made.unlink()
        assert not stamp.holds(environment)

    def test_what_changes_during_a_build_is_built_the_next_time(self, stamp):
        sources = stamp.begin({})
        (stamp.root / "book" / "index.md").write_text("# Two", encoding="utf-8")
        stamp.finish(sources)
        assert not stamp.holds({})

    def test_a_build_that_fails_or_is_killed_is_not_taken_for_whole(self, stamp):
        stamp.begin({})
        assert not stamp.holds({})

    def test_the_command_builds_only_what_changed(self, tmp_path, monkeypatch, capsys):
        asked = []
        monkeypatch.setattr(whole, "ROOT", tmp_path)
        monkeypatch.setattr(whole, "BUILD", tmp_path / "build")

        def build_all(edition, builder):
            asked.append((edition, builder))
            return 1

        monkeypatch.setattr(whole, "build_all", build_all)
        assert whole.main(["--edition", "public"]) == 1  # nothing there: built, and it failed
        (tmp_path / "build" / "book").mkdir(parents=True)
        stamp = Stamp(tmp_path, tmp_path / "build" / "book")
        stamp.finish(stamp.begin())
        assert whole.main(["--edition", "public"]) == 0
        assert "build/book/index.html is as it would be built" in capsys.readouterr().out
        assert asked == [("public", "html")]
