"""The check service as a process of its own, for tests that kill it or post to it in numbers."""

from __future__ import annotations

import csv
import http.client
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


def token_of(course: Path, student: str) -> str:
    """Give a student's token, as the instructor's file has it."""
    with (course / "check-tokens.csv").open(encoding="utf-8", newline="") as file:
        return next(row["token"] for row in csv.DictReader(file) if row["id"] == student)


class Service:
    """``autograder serve`` on loopback."""

    def __init__(self, course: Path, jobs: int = 1) -> None:
        command = [sys.executable, "-m", "autograder.commands.cli", "serve", str(course)]
        kept = {n: v for n, v in os.environ.items() if not n.startswith("AUTOGRADER_")}
        self.process = subprocess.Popen(
            [*command, "--port", "0", "--jobs", str(jobs)],
            stdout=subprocess.PIPE, text=True, env=kept,
        )  # fmt: skip
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().split(" ")[0]

    def ask(self, method: str, path: str, token: str, body: bytes | None = None) -> tuple[int, Any]:
        """Give the status and the JSON of an answer."""
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=700)
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        data = json.loads(answer.read())
        connection.close()
        return answer.status, data

    def megabytes(self) -> int:
        """Resident memory of the service itself, without its workers."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) >> 10

    def end(self, number: int = signal.SIGTERM) -> int:
        """Send a signal; give the status with which it ended."""
        self.process.send_signal(number)
        status = self.process.wait(60)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return status
