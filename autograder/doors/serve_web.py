"""The check service's pages and answers, over HTTP: tornado, no script, no request to elsewhere."""

from __future__ import annotations

import json
import math
from collections.abc import Awaitable, Callable
from typing import Any, cast

from tornado.http1connection import HTTP1Connection
from tornado.web import Application, HTTPError, RequestHandler, stream_request_body

from autograder.doors.checking import Checking, Refused, too_large
from autograder.doors.ledger import DONE, WAITING, Check
from autograder.feedback import render_html, render_text
from autograder.feedback.pages import render
from autograder.feedback.render_json import load
from autograder.messages import LANGUAGES, Message

__all__ = ["Known", "application"]

Known = Callable[[str], Awaitable["str | None"]]
"""Says whose token it is; None where nobody's."""

COOKIE = "check-token"
NAMES = {"en": "English", "ko": "한국어"}
_OVERHEAD = 100_000  # bytes of a form beside the notebook in it
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_REPORT_POLICY = "frame-ancestors 'none'"  # a report brings its own, with its script's digest
UNKNOWN = Message(
    "This token is nobody's in this class: copy it whole from your instructor's message."
)
NO_FILE = Message("Choose your notebook, a file whose name ends in .ipynb, and post it.")
NOT_YOURS = Message("There is no such check of yours.")
FAILED = Message(
    "The grader failed, not your code. This says nothing about your submission, and no point was "
    "lost: your instructor can run the grader again."
)


def application(checking: Checking, known: Known, prefix: str, book_url: str | None) -> Application:
    """Make the service.

    Parameters
    ----------
    checking : Checking
    known : callable
        Says whose token it is.
    prefix : str
        What every address begins with, such as ``/``.
    book_url : str or None
        With ``{lang}`` for the language.
    """
    own = {"checking": checking, "known": known, "prefix": prefix, "book_url": book_url}
    return Application(
        [
            (f"{prefix}", _Page, own),
            (f"{prefix}check", _Post, own),
            (rf"{prefix}check/([0-9]{{1,18}})", _Answer, own),
        ],
        default_handler_class=_Nothing,
        default_handler_args=own,
    )


class _Handler(RequestHandler):
    """What all share: language, student, refusals in the form that was asked for."""

    def initialize(
        self, checking: Checking, known: Known, prefix: str, book_url: str | None
    ) -> None:
        self.checking, self.known, self.prefix, self.book_url = checking, known, prefix, book_url

    def set_default_headers(self) -> None:
        self.set_header("Server", "autograder")
        self.set_header("Content-Security-Policy", _POLICY)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "same-origin")
        self.set_header("Cache-Control", "no-store")

    @property
    def lang(self) -> str:
        """Of the answer: as asked for, else as the browser's."""
        asked = self.get_query_argument("lang", "")
        if asked in LANGUAGES:
            return asked
        codes = {code: code for code in LANGUAGES}
        for part in self.request.headers.get("Accept-Language", "").split(","):
            code = part.split(";")[0].strip().lower()[:2]
            if code in codes:
                return code
        return "en"

    @property
    def form(self) -> str:
        """``"html"`` for browsers, ``"json"`` where asked for, else ``"text"``."""
        accepted = self.request.headers.get("Accept", "")
        for form in ("html", "json"):
            if f"/{form}" in accepted:
                return form
        return "text"

    async def student(self, token: str = "") -> str:
        """Say who asks.

        Raises
        ------
        Refused
        """
        scheme, _, given = self.request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() in ("bearer", "token"):
            token = given
        token = token or self.get_cookie(COOKIE, "") or ""
        found = await self.known(token) if token else None
        if found is None:
            raise Refused(401, UNKNOWN)
        return found

    def refuse(self, refused: Refused) -> None:
        """Answer in one sentence."""
        self.set_status(refused.status)
        if refused.retry_after:
            self.set_header("Retry-After", str(math.ceil(refused.retry_after)))
        self.say(refused.message, refused.status)

    def say(self, message: Message, status: int = 200, **more: Any) -> None:
        """Answer in the form that was asked for."""
        if self.form == "html":
            self.page(message, **more)
        elif self.form == "json":
            self.set_header("Content-Type", "application/json")
            self.finish(json.dumps({"status": status, "said": message.text(self.lang)} | more))
        else:
            self.set_header("Content-Type", "text/plain; charset=utf-8")
            self.finish(message.text(self.lang) + "\n")

    def page(self, message: Message | None = None, **more: Any) -> None:
        """Show the page on which a notebook is posted."""
        values = {"student": "", "left": None, "check": None, "refresh": False} | more
        self.finish(
            render(
                "check.html.j2", self.lang,
                assignment=self.checking.assignment,
                message=message, prefix=self.prefix, names=NAMES,
                origin=f"{self.request.protocol}://{self.request.host}",
                rules=self.checking.rules, **values,
            )
        )  # fmt: skip

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        reason = kwargs.get("exc_info", (None, None))[1]
        if isinstance(reason, Refused):
            self.refuse(reason)
        elif status_code >= 500:
            self.say(FAILED, status_code)
        else:
            self.say(NOT_YOURS, status_code)

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        if not isinstance(value, Refused):
            super().log_exception(typ, value, tb)


class _Nothing(_Handler):
    def prepare(self) -> None:
        raise HTTPError(404)


class _Page(_Handler):
    async def get(self) -> None:
        student = ""
        if self.get_cookie(COOKIE, ""):
            try:
                student = await self.student()
            except Refused:
                self.clear_cookie(COOKIE, path=self.prefix)
        if not student:
            self.page()
            return
        last = self.checking.last(student)
        self.page(student=student, left=self.checking.left(student), check=last and last.id)


@stream_request_body
class _Post(_Handler):
    """Takes a notebook: as the body itself, or in a form with fields ``notebook`` and ``token``."""

    def prepare(self) -> None:
        most = self.checking.rules.n_bytes + _OVERHEAD
        self._parts: list[bytes] = []
        self._n_bytes = 0
        if int(self.request.headers.get("Content-Length") or 0) > most:
            raise too_large(self.checking.rules)
        if self.request.method == "POST":
            cast(HTTP1Connection, self.request.connection).set_max_body_size(most)

    def data_received(self, chunk: bytes) -> None:
        self._parts.append(chunk)

    async def post(self) -> None:
        body = b"".join(self._parts)
        kind = self.request.headers.get("Content-Type", "")
        token, notebook = "", body
        if kind.startswith("multipart/form-data"):
            token, notebook = _fields(kind, body)
        student = await self.student(token)
        if not notebook:
            raise Refused(400, NO_FILE)
        check = await self.checking.post(student, notebook)
        if self.form == "html":
            if token:
                self.set_cookie(
                    COOKIE, token.strip(), path=self.prefix, httponly=True, samesite="Strict",
                    secure=self.request.protocol == "https", expires_days=120,
                )  # fmt: skip
            self.redirect(f"{self.prefix}check/{check.id}?lang={self.lang}", status=303)
            return
        await _answer(self, check, student, float(self.get_query_argument("wait", "300")))


class _Answer(_Handler):
    async def get(self, number: str) -> None:
        student = await self.student()
        check = self.checking.get(int(number), student)
        if check is None:
            raise Refused(404, NOT_YOURS)
        await _answer(self, check, student, float(self.get_query_argument("wait", "0")))


async def _answer(handler: _Handler, check: Check, student: str, seconds: float) -> None:
    """Give the report, or the place in the line."""
    if not math.isfinite(seconds):
        seconds = 0.0
    check = await handler.checking.wait(check, seconds)
    if check.state == WAITING:
        place = handler.checking.place(check)
        said = (
            Message("Your notebook is number {n} in the line.", {"n": place})
            if place
            else Message("Your notebook is being graded.")
        )
        handler.set_status(202)
        address = f"{handler.prefix}check/{check.id}"
        if handler.form == "html":
            handler.page(said, student=student, refresh=True)
        elif handler.form == "json":
            handler.say(said, 202, check=address, place=place)
        else:
            more = Message(
                "Ask for its answer with the same token at {address}.", {"address": address}
            )
            handler.say(said + more)
    elif check.state == DONE and check.answer is not None:
        _report(handler, check, check.answer)
    elif check.state == DONE:
        raise Refused(
            410, Message("You posted another notebook since: its answer is the one kept.")
        )
    else:
        handler.set_status(500)
        handler.say(FAILED, 500)


def _report(handler: _Handler, check: Check, answer: str) -> None:
    report, lang = load(answer), handler.lang
    if handler.form == "json":
        handler.set_header("Content-Type", "application/json")
        handler.finish(answer)
    elif handler.form == "html":
        book = handler.book_url and handler.book_url.replace("{lang}", lang)
        pages = {code: f"{handler.prefix}check/{check.id}?lang={code}" for code in LANGUAGES}
        handler.set_header("Content-Security-Policy", _REPORT_POLICY)
        handler.finish(render_html.render(report, lang, book, pages))
    else:
        handler.set_header("Content-Type", "text/plain; charset=utf-8")
        handler.finish(render_text.render(report, lang, width=80))


def _fields(kind: str, body: bytes) -> tuple[str, bytes]:
    """Give the form's token and notebook."""
    from tornado.httputil import HTTPFile, parse_body_arguments

    arguments: dict[str, list[bytes]] = {}
    files: dict[str, list[HTTPFile]] = {}
    try:
        parse_body_arguments(kind, body, arguments, files)
    except Exception:  # what isn't a form holds no file
        raise Refused(400, NO_FILE) from None
    token = arguments.get("token", [b""])[0].decode("utf-8", "replace")
    found = files.get("notebook")
    return token, bytes(found[0]["body"]) if found else b""
