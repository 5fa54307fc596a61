"""The notebook in JupyterLab: in the folder that students get, and in Korean and alone."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from autograder.assignments.places import in_language, release
from autograder.nbgrader.release import instructor_notebook
from book.accessible import violations
from book.audit import CHROMIUM, DESK
from tests.notebook_page import MODEL, PATIENCE, pictured, run_all, write, wrong
from tests.servers import answers

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Debian's Chromium"),
]
TOKEN = "only-for-this-test"
NAME = "word2vec.ipynb"
SOLVED = {
    cell["id"]: "".join(cell["source"])
    for cell in json.loads(instructor_notebook("word2vec"))["cells"]
    if cell["id"].endswith("-solution")
}
# what the notebook itself shows: the menus are JupyterLab's, which also gives pictures no
# alternative text, and sets formulas, all that stands in some heads of tables, without text
OURS = {"include": [[".jp-RenderedMarkdown"], [".jp-OutputArea-output"]]}
THEIRS = {"rules": {name: {"enabled": False} for name in ("image-alt", "empty-table-header")}}


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """JupyterLab on loopback, at home nowhere, with a folder for each case."""
    place = tmp_path_factory.mktemp("lab")
    shutil.copytree(release("word2vec"), place / "root" / "en")
    (place / "root" / "ko-alone").mkdir()
    shutil.copy(in_language(release("word2vec"), "ko") / NAME, place / "root" / "ko-alone")
    settings = place / "home" / "lab" / "user-settings" / "@jupyterlab"
    for name, content in {
        "notebook-extension/tracker": {"windowingMode": "none"},  # all cells stand in the page
        "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    }.items():
        file = settings / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(content), encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root",
        "--expose-app-in-browser",
        "--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}", "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={place / 'root'}",
    ]  # fmt: skip
    home = str(place / "home")
    own = dict.fromkeys(("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR"), home)
    environment = {
        "PATH": "/usr/bin:/bin",
        "JUPYTER_PLATFORM_DIRS": "1",
        "MPLCONFIGDIR": home,
        **own,
    }
    url = f"http://127.0.0.1:{port}"
    log = place / "server.log"
    with log.open("w") as said:
        server = subprocess.Popen(command, cwd=place, env=environment, stdout=said, stderr=said)
        try:
            while not answers(f"{url}/api"):
                assert server.poll() is None, log.read_text()
                time.sleep(0.1)
            yield url
        finally:
            server.terminate()
            server.wait()


@pytest.mark.parametrize("folder", ["en", "ko-alone"])
def test_every_cell_of_the_solved_notebook_runs(lab: str, chromium: Browser, folder: str) -> None:
    lang = folder[:2]
    context = chromium.new_context(viewport=DESK)
    context.set_default_timeout(PATIENCE)
    context.route(lambda url: not url.startswith(lab), lambda route: route.abort())
    page = context.new_page()
    # a workspace of its own: what an earlier page had open isn't opened again before this
    page.goto(f"{lab}/lab/workspaces/{folder}/tree/{folder}/{NAME}?token={TOKEN}")
    page.wait_for_selector(".jp-Notebook .jp-Cell")
    page.wait_for_function("() => jupyterapp.shell.currentWidget.sessionContext.isReady")
    write(page, SOLVED)
    run_all(page)
    cells = page.evaluate(f"() => {MODEL}.toJSON().cells")
    assert wrong(cells, lang) == []
    found = violations(page, context=OURS, options=THEIRS)
    assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found] == []
    pictured(page, f"lab-{folder}")
    context.close()
