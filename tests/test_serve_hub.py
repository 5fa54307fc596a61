"""The check service under a JupyterHub on loopback: the hub starts it, and says who asks."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder.nbgrader.release import release_notebook

# the hub is no part of the project: its Python may be another's
HUB = os.environ.get("JUPYTERHUB_PYTHON", sys.executable)
CONFIGURATION = """
import os
c.JupyterHub.bind_url = "http://127.0.0.1:{public}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{hub}"
c.JupyterHub.db_url = "sqlite:///{folder}/hub.sqlite"
c.JupyterHub.cookie_secret = b"x" * 32
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.services = [
    {{
        "name": "check",
        "url": "http://127.0.0.1:{service}",
        "command": [{python!r}, "-m", "autograder.commands.cli", "serve", {course!r}],
        "environment": {{"PYTHONPATH": {path!r}, "PATH": os.environ["PATH"]}},
    }},
    {{"name": "tokens", "api_token": "{admin}"}},
]
TOKENS = ["admin:users", "tokens", "read:hub"]
c.JupyterHub.load_roles = [{{"name": "tokens", "services": ["tokens"], "scopes": TOKENS}}]
{proxy}
"""
# a hub without Node's proxy: nobody goes through it here
PROXY = """
from jupyterhub.proxy import Proxy
class NoProxy(Proxy):
    should_start = False
    async def start(self): pass
    async def stop(self): pass
    async def add_route(self, routespec, target, data): pass
    async def delete_route(self, routespec): pass
    async def get_all_routes(self): return {}
c.JupyterHub.proxy_class = NoProxy
"""
ADMIN = "a" * 40


def there() -> bool:
    done = subprocess.run([HUB, "-c", "import jupyterhub"], capture_output=True, check=False)
    return done.returncode == 0


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not there(), reason="jupyterhub is not installed; JUPYTERHUB_PYTHON names a Python with it"
    ),
]


def free_ports(n: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        held = [stack.enter_context(socket.socket()) for _ in range(n)]
        for listener in held:
            listener.bind(("127.0.0.1", 0))
        return [listener.getsockname()[1] for listener in held]


def ask(port: int, method: str, path: str, token: str, body: bytes | None = None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=200)
    try:
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read()
        return answer.status, json.loads(text) if text[:1] in (b"{", b"[") else text
    finally:
        connection.close()


def until(condition, seconds: float = 120.0) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(OSError, http.client.HTTPException):
            if condition():
                return
        time.sleep(0.3)
    raise AssertionError("It never came up.")


@pytest.fixture
def hub(tmp_path):
    course = tmp_path / "class"
    course.mkdir()
    (course / "roster.csv").write_text("id,name\nada,Ada\n")
    public, own, service = free_ports(3)
    path = ":".join([str(Path(__file__).parents[1]), *filter(None, sys.path)])
    told = {
        "public": public, "hub": own, "service": service, "folder": tmp_path, "python": HUB,
        "course": str(course), "path": path, "admin": ADMIN, "proxy": PROXY,
    }  # fmt: skip
    (tmp_path / "config.py").write_text(CONFIGURATION.format(**told))
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            [HUB, "-m", "jupyterhub", "-f", str(tmp_path / "config.py")],
            cwd=tmp_path, stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
        try:
            yield own, service
        finally:
            process.send_signal(signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(30)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    shutil.rmtree(course, ignore_errors=True)


def test_who_is_on_the_roster_checks_with_the_hubs_own_token(hub):
    port, service = hub
    until(lambda: ask(port, "GET", "/hub/api/", ADMIN)[0] == 200)
    tokens = {}
    for name in ("ada", "mallory"):
        assert ask(port, "POST", f"/hub/api/users/{name}", ADMIN)[0] == 201
        body = json.dumps({"note": "a notebook's"}).encode()
        status, told = ask(port, "POST", f"/hub/api/users/{name}/tokens", ADMIN, body)
        assert status == 201, told
        tokens[name] = told["token"]
    until(lambda: ask(service, "GET", "/services/check/check/1", "nobody")[0] == 401)
    posted = "/services/check/check?wait=150"
    status, report = ask(service, "POST", posted, tokens["ada"], release_notebook("word2vec"))
    assert (status, report["student"], report["points"]) == (200, "ada", 0)
    for token in (tokens["mallory"], ADMIN, "nobody"):
        status, told = ask(service, "POST", posted, token, release_notebook("word2vec"))
        assert status == 401
        assert "This token is nobody's in this class" in told["said"]
