"""Build the site: JupyterLite's own builder, and what stands around the notebook.

What was learned by trying, and must stay:

- the kernel needs ``comm`` as a wheel of the site (:mod:`book.lite.wheels`);
- files beside the notebook can't be imported where no service worker may run (plain HTTP, private
  windows), and a wheel of them would be newer than a saved copy of an earlier release, whose tests
  would fail; the notebook brings its own visible tests, so that none lie beside it here, and only
  what reads derivations, which is too large for a cell, is such a wheel;
- this kernel does not start under the headers COOP and COEP: serve the site without them;
- JupyterLab's extensions of this environment talk to a server that is not there: only the kernel's
  own goes in.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from autograder.assignments.places import in_language
from autograder.assignments.places import release as released
from book.lite import runtime, wheels

__all__ = ["LANGUAGES", "MISSING", "LiteFault", "build"]

LANGUAGES = ("en", "ko")
PAGE = Path(__file__).with_name("page")
KERNEL = "@jupyterlite/pyodide-kernel-extension"
FROM_WORKER = "../../../../"  # to the root of the site
APPS = ("notebooks", "tree", "edit")
ASSIGNMENT = "word2vec"
NAME = f"{ASSIGNMENT}.ipynb"
MEGABYTES = 30  # what a first visit loads of Pyodide
MISSING = (
    "The assignment in a browser tab needs two more packages: "
    "`pip install -c constraints.txt -e '.[lite]'` installs them."
)


class LiteFault(RuntimeError):
    """The site can't be built; the text says why."""


def build(output: Path, pyodide: Path | None = None, release: Path | None = None) -> Path:
    """Write the site.

    Parameters
    ----------
    output : Path
        The site's folder; what it held is replaced.
    pyodide : Path, optional
        A folder with Pyodide's release, to be served by the site itself, from ``pyodide/``. Without
        it, pages load Pyodide from its public address.
    release : Path, optional
        The folder that students get, in English; by default the course's.

    Returns
    -------
    Path
        Of the site's first page.

    Raises
    ------
    LiteFault
        The extra ``lite`` is not installed, or JupyterLite's builder fails.
    runtime.RuntimeFault
        `pyodide` is not the Pyodide that this was tried with.
    """
    if importlib.util.find_spec("jupyterlite_pyodide_kernel") is None:
        raise LiteFault(MISSING)
    release = release or released(ASSIGNMENT)
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=output.parent, prefix=".lite-") as name:
        stage, made = Path(name), Path(name) / "site"
        if pyodide is not None:
            runtime.copy(pyodide, stage / "pyodide")
        beside = [wheels.pack_folder(path, stage / "beside") for path in _folders(release)]
        _stage(stage, _notebooks(release), pyodide, [path.name for path in beside])
        _run(stage)
        for path in beside:
            shutil.copyfile(path, made / path.name)
        if pyodide is not None:
            (stage / "pyodide").rename(made / "pyodide")
        _surround(made, _notebooks(release), pyodide)
        old = stage / "old"
        if output.exists():
            output.rename(old)
        made.rename(output)
    return output / "index.html"


def address(pyodide: Path | None) -> str:
    """Say where pages find Pyodide."""
    return "./pyodide/pyodide.js" if pyodide is not None else f"{runtime.CDN}pyodide.js"


def configuration(pyodide: Path | None, beside: Sequence[str] = ()) -> dict[str, Any]:
    """Give what ``jupyter-lite.json`` says of this site, `beside` being wheels at its root."""
    packages = ["numpy", "matplotlib", *(f"{FROM_WORKER}{name}" for name in beside)]
    return {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "word2vec",
            "appUrl": "./notebooks",
            "exposeAppInBrowser": True,  # to the bar around the notebook
            "litePluginSettings": {
                f"{KERNEL}:kernel": {
                    "pyodideUrl": address(pyodide),
                    "disablePyPIFallback": True,
                    "loadPyodideOptions": {"packages": packages},
                }
            },
            "settingsOverrides": {
                "@jupyterlab/docmanager-extension:plugin": {"autosaveInterval": 10},
                # every cell stands in the page: for its own search, and for screen readers
                "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
            },
        },
    }


def _notebooks(release: Path) -> dict[str, bytes]:
    """Give the notebooks by their place in the site: the very files that students get."""
    folders = {"en": release, "ko": in_language(release, "ko")}
    return {f"{lang}/{NAME}": (folders[lang] / NAME).read_bytes() for lang in LANGUAGES}


def _folders(release: Path) -> list[Path]:
    """Give the folders of modules that students get beside the notebook."""
    return sorted(path.parent for path in release.glob("*/__init__.py"))


def _stage(
    stage: Path, notebooks: dict[str, bytes], pyodide: Path | None, beside: Sequence[str]
) -> None:
    """Lay out what JupyterLite's builder reads."""
    for place, content in notebooks.items():
        path = stage / "contents" / place
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
    wheels.pack("comm", stage / "pypi")
    shutil.copytree(_kernel_extension(), stage / "extensions" / KERNEL)
    settings = {
        "LiteBuildConfig": {
            "apps": APPS,
            "contents": ["contents"],
            "ignore_sys_prefix": ["federated_extensions"],
            "no_sourcemaps": True,
            "no_unused_shared_packages": True,
            "output_dir": "site",
        },
        "FederatedExtensionAddon": {"extra_labextensions_path": [str(stage / "extensions")]},
    }
    (stage / "jupyter_lite_config.json").write_text(json.dumps(settings), encoding="utf-8")
    data = json.dumps(configuration(pyodide, beside))
    (stage / "jupyter-lite.json").write_text(data, encoding="utf-8")


def _kernel_extension() -> Path:
    """Find the kernel's files for the browser, wherever its wheel put them."""
    distribution = importlib.metadata.distribution("jupyterlite-pyodide-kernel")
    for file in distribution.files or ():
        if file.name == "package.json" and KERNEL in file.as_posix():
            return Path(str(distribution.locate_file(file))).resolve().parent
    raise LiteFault(MISSING)


def _run(stage: Path) -> None:
    """Start JupyterLite's builder, which takes some seconds and speaks only where it fails."""
    # no configuration of the user's, and nothing that an environment variable would change
    own = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTERLITE_", "JUPYTER_"))}
    done = subprocess.run(
        [sys.executable, "-m", "jupyterlite_core", "build"],
        cwd=stage, capture_output=True, text=True,
        env={**own, "JUPYTER_CONFIG_DIR": str(stage / "none"), "JUPYTER_NO_CONFIG": "1"},
    )  # fmt: skip
    if done.returncode:
        raise LiteFault(
            f"JupyterLite's builder failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
        )


def _surround(site: Path, notebooks: dict[str, bytes], pyodide: Path | None) -> None:
    """Put the bar into the notebook's page, and a first page that knows both languages."""
    data = {
        "pyodide": address(pyodide),
        "megabytes": MEGABYTES,
        "releases": {k: hashlib.sha256(content).hexdigest() for k, content in notebooks.items()},
        "words": json.loads((PAGE / "words.json").read_text(encoding="utf-8")),
    }
    page = site / "notebooks" / "index.html"
    html = page.read_text(encoding="utf-8")
    said = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    head = (
        '<link rel="stylesheet" href="../around.css">\n'
        f'<script id="around-data" type="application/json">{said}</script>\n'
        '<script defer src="../around.js"></script>\n</head>'
    )
    changed = html.replace("<html>", '<html lang="en">', 1).replace("</head>", head, 1)
    changed = changed.replace("Jupyter Notebook - Notebooks", data["words"]["en"]["title"], 1)
    if changed.count("around.js") != 1 or '<html lang="en">' not in changed:
        raise LiteFault("JupyterLite's page of the notebook is not the one that was known.")
    page.write_text(changed, encoding="utf-8")
    for name in ("index.html", "around.css", "around.js"):
        shutil.copyfile(PAGE / name, site / name)
