"""The assignment's page for a browser tab: it builds, is configured, and asks nobody else."""

import hashlib
import json
import re
import types
import zipfile
from pathlib import Path

import pytest

from autograder.assignments.places import release as released
from book.audit import served
from book.ext import ways
from book.ext.languages import STRINGS
from book.lite import __main__ as command
from book.lite import runtime, site, wheels

WORDS = json.loads((site.PAGE / "words.json").read_text(encoding="utf-8"))
KERNEL = f"{site.KERNEL}:kernel"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return site.build(tmp_path_factory.mktemp("lite") / "lite").parent


def said(built):
    """What a site's page knows of itself."""
    html = (built / "notebooks" / "index.html").read_text(encoding="utf-8")
    found = re.search(r'<script id="around-data" type="application/json">(.*?)</script>', html)
    return html, json.loads(found[1])


class TestSite:
    def test_it_holds_the_very_notebooks_that_students_get_and_nothing_beside_them(self, built):
        found = {p.relative_to(built / "files").as_posix() for p in built.rglob("files/**/*.*")}
        assert found == {"en/word2vec.ipynb", "ko/word2vec.ipynb"}
        for lang, folder in (("en", released("word2vec")), ("ko", released("word2vec", "ko"))):
            here = (built / "files" / lang / "word2vec.ipynb").read_bytes()
            assert here == (folder / "word2vec.ipynb").read_bytes()
            listed = json.loads((built / "api" / "contents" / lang / "all.json").read_text("utf-8"))
            assert [entry["name"] for entry in listed["content"]] == ["word2vec.ipynb"]

    def test_its_kernel_is_pinned_and_asks_no_index(self, built):
        config = json.loads((built / "jupyter-lite.json").read_text("utf-8"))
        data = config["jupyter-config-data"]
        kernel = data["litePluginSettings"][KERNEL]
        assert (
            kernel["pyodideUrl"]
            == f"https://cdn.jsdelivr.net/pyodide/v{runtime.VERSION}/full/pyodide.js"
        )
        assert kernel["disablePyPIFallback"] is True
        *packages, beside = kernel["loadPyodideOptions"]["packages"]
        assert packages == ["numpy", "matplotlib"]
        # what reads derivations, by a path from the kernel's worker
        wheel = built / beside.removeprefix(site.FROM_WORKER)
        with zipfile.ZipFile(wheel) as archive:
            assert {"mathematics/__init__.py", "mathematics/showing.py"} <= set(archive.namelist())
        assert data["exposeAppInBrowser"] is True
        # extensions of this environment would ask a server that is not there
        assert [entry["name"] for entry in data["federated_extensions"]] == [site.KERNEL]

    def test_every_wheel_that_it_lists_is_there_with_its_hash(self, built):
        config = json.loads((built / "jupyter-lite.json").read_text("utf-8"))
        indices = config["jupyter-config-data"]["litePluginSettings"][KERNEL]["pipliteUrls"]
        packages = set()
        for index in indices:
            path, _, digest = index.partition("?sha256=")
            content = (built / path).read_bytes()
            assert hashlib.sha256(content).hexdigest() == digest
            for name, entry in json.loads(content).items():
                packages.add(name)
                for (built_as,) in entry["releases"].values():
                    wheel = (built / path).parent / built_as["url"]
                    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
                    assert found == built_as["digests"]["sha256"], wheel
        # what the kernel installs when it starts, and Pyodide does not bring
        assert packages >= {"comm", "ipykernel", "piplite", "pyodide-kernel"}

    def test_its_links_and_files_are_there(self, built):
        for page in ("index.html", "notebooks/index.html", "tree/index.html"):
            html = (built / page).read_text(encoding="utf-8")
            for link in re.findall(r'(?:href|src)="([^"]+)"', html):
                assert not link.startswith("http"), link
                assert (built / page).parent.joinpath(link.partition("?")[0]).exists(), (page, link)
        script = (built / "around.js").read_text(encoding="utf-8")
        assert 'href: "../tree/index.html"' in script

    def test_the_page_of_the_notebook_knows_words_releases_and_pyodide(self, built):
        html, data = said(built)
        assert data["words"] == WORDS
        assert data["pyodide"] == f"{runtime.CDN}pyodide.js"
        for place, digest in data["releases"].items():
            assert hashlib.sha256((built / "files" / place).read_bytes()).hexdigest() == digest
        assert "<title>The gradients of word2vec</title>" in html

    def test_both_languages_say_the_same_things(self):
        assert WORDS.keys() == {"en", "ko"}
        assert WORDS["en"].keys() == WORDS["ko"].keys()
        for key, english in WORDS["en"].items():
            korean = WORDS["ko"][key]
            assert re.search("[가-힣]", "".join(korean)), key
            assert len(korean) == len(english) or isinstance(english, str), key
            assert set(re.findall(r"\{\w+\}", str(korean))) == set(
                re.findall(r"\{\w+\}", str(english))
            )
        script = (site.PAGE / "around.js").read_text(encoding="utf-8")
        used = set(re.findall(r'words\.(\w+)|say\("(\w+)"|note\("(\w+)", "([\w-]+)"', script))
        named = {word for found in used for word in found if word}
        assert named == WORDS["en"].keys() - {"title"}

    def test_a_page_that_is_not_the_known_one_is_refused(self, built, tmp_path):
        (tmp_path / "notebooks").mkdir()
        (tmp_path / "notebooks" / "index.html").write_text("<html>another</html>", encoding="utf-8")
        with pytest.raises(site.LiteFault, match="is not the one that was known"):
            site._surround(tmp_path, {}, None)

    def test_without_the_extra_one_sentence_says_what_to_install(
        self, tmp_path, monkeypatch, capsys
    ):
        monkeypatch.setattr(site.importlib.util, "find_spec", lambda name: None)
        assert command.main(["--out", str(tmp_path / "lite")]) == 1
        assert capsys.readouterr().err == f"{site.MISSING}\n"
        assert list(tmp_path.iterdir()) == []


class TestWheel:
    def test_an_installed_package_becomes_a_wheel_of_the_same_bytes_each_time(self, tmp_path):
        import comm

        first, second = wheels.pack("comm", tmp_path / "a"), wheels.pack("comm", tmp_path / "b")
        assert first.name == f"comm-{comm.__version__}-py3-none-any.whl"
        assert first.read_bytes() == second.read_bytes()
        with zipfile.ZipFile(first) as wheel:
            assert wheel.read("comm/__init__.py") == Path(comm.__file__).read_bytes()
            record = wheel.read(f"comm-{comm.__version__}.dist-info/RECORD").decode()
            assert {line.partition(",")[0] for line in record.split()} == set(wheel.namelist())

    def test_a_package_with_compiled_parts_is_refused(self, tmp_path):
        with pytest.raises(
            ValueError, match=r"numpy is not pure Python: .* can't run in a browser"
        ):
            wheels.pack("numpy", tmp_path)


def digest(content):
    return hashlib.sha256(content).hexdigest()


WHEELS = {"numpy": b"numbers", "py-six": b"six", "tqdm": b"bars"}
LOCK = {
    name: {"file_name": f"{name}.whl", "sha256": digest(content), "depends": []}
    for name, content in WHEELS.items()
}
LOCK["numpy"]["depends"] = ["Py_Six"]
FILES = {"pyodide.js": b"start()", runtime.LOCK: json.dumps({"packages": LOCK}).encode()}
CORE = {name: digest(content) for name, content in FILES.items()}


@pytest.fixture
def published(tmp_path):
    """Pyodide's public address, as small as can be."""
    place = tmp_path / "published"
    place.mkdir()
    for name, content in {
        **FILES,
        **{f"{name}.whl": data for name, data in WHEELS.items()},
    }.items():
        (place / name).write_bytes(content)
    with served(place) as base:
        yield types.SimpleNamespace(
            place=place,
            settings={
                "cdn": f"{base}/",
                "core": CORE,
                "names": ["numpy", "tqdm"],
            },
        )


def copied(folder, target):
    return runtime.copy(folder, target, core=CORE, names=["numpy"], also=["tqdm"])


class TestRuntime:
    def test_what_is_fetched_is_all_that_is_needed_and_is_fetched_once(self, published, tmp_path):
        folder = tmp_path / "runtime"
        new = runtime.fetch(folder, **published.settings)
        assert sorted(new) == [
            "numpy.whl",
            "py-six.whl",
            "pyodide-lock.json",
            "pyodide.js",
            "tqdm.whl",
        ]
        assert runtime.fetch(folder, **published.settings) == []
        (folder / "py-six.whl").write_bytes(b"seven")
        assert runtime.fetch(folder, **published.settings) == ["py-six.whl"]
        assert copied(folder, tmp_path / "site") == sorted(new)
        assert {p.name: p.read_bytes() for p in (tmp_path / "site").iterdir()} == {
            p.name: p.read_bytes() for p in folder.iterdir()
        }

    @pytest.mark.parametrize("name", ["pyodide.js", "py-six.whl"])
    def test_what_comes_and_is_another_is_refused(self, published, tmp_path, name):
        (published.place / name).write_bytes(b"another")
        with pytest.raises(runtime.RuntimeFault, match=f"{name} is not the file that was expected"):
            runtime.fetch(tmp_path / "runtime", **published.settings)

    def test_a_folder_that_lacks_a_file_or_has_another_is_refused(self, published, tmp_path):
        folder = tmp_path / "runtime"
        runtime.fetch(folder, **published.settings)
        (folder / "tqdm.whl").unlink()  # answers may import it; the page works without
        assert "tqdm.whl" not in copied(folder, tmp_path / "site")
        (folder / "py-six.whl").write_bytes(b"seven")
        with pytest.raises(runtime.RuntimeFault, match=r"py-six\.whl is not the file of Pyodide"):
            copied(folder, tmp_path / "site")
        (folder / "pyodide.js").unlink()
        with pytest.raises(runtime.RuntimeFault, match=r"pyodide\.js is missing: `python -m book"):
            copied(folder, tmp_path / "site")

    def test_a_site_of_its_own_runtime_is_refused_before_anything_is_replaced(
        self, tmp_path, capsys
    ):
        (tmp_path / "lite").mkdir()
        (tmp_path / "lite" / "index.html").touch()
        (tmp_path / "empty").mkdir()
        arguments = ["--out", str(tmp_path / "lite"), "--pyodide", str(tmp_path / "empty")]
        assert command.main(arguments) == 1
        assert "pyodide.js is missing" in capsys.readouterr().err
        assert {p.name for p in tmp_path.iterdir()} == {"lite", "empty"}
        assert [p.name for p in (tmp_path / "lite").iterdir()] == ["index.html"]

    def test_a_site_of_its_own_runtime_asks_itself(self):
        data = site.configuration(Path("anywhere"))["jupyter-config-data"]
        assert data["litePluginSettings"][KERNEL]["pyodideUrl"] == "./pyodide/pyodide.js"


class TestWays:
    """The book's buttons; what they look like, and that they hide, a browser shows."""

    @pytest.mark.parametrize("lang", ["en", "ko"])
    def test_the_tab_is_beside_the_public_edition_only(self, built, lang):
        here = ways.browser(lang, "public", "https://book.example/")
        assert here == f"../lite/notebooks/index.html?path={lang}/word2vec.ipynb"
        assert (built / here.removeprefix("../lite/").partition("?")[0]).exists()
        assert (built / "files" / here.partition("path=")[2]).exists()
        away = ways.browser(lang, "instructor", "https://book.example/")
        assert away == f"https://book.example/{here.removeprefix('../')}"
        assert ways.browser(lang, "instructor", "") == ""

    def test_colab_takes_the_notebook_from_github_and_from_nowhere_else(self):
        assert ways.colab("ko", "https://github.com/anna/course") == (
            "https://colab.research.google.com/github/anna/course/blob/main/"
            "assignment/ko/word2vec/word2vec.ipynb"
        )
        assert ways.colab("en", "https://git.example/anna/course") == ""
        for folder in ways.FOLDERS.values():
            assert (released("word2vec").parents[1] / folder / "word2vec.ipynb").exists()

    def test_every_word_is_there_in_both_languages(self):
        words = {key for key in STRINGS["en"] if key.startswith("ways.")}
        assert words == {f"ways.{w}" for w in ("tab", "colab", "download", "note", "file")}
        assert words == {key for key in STRINGS["ko"] if key.startswith("ways.")}
