"""The page on which a person scores, over HTTP: tornado, no request to elsewhere."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup
from tornado.web import Application, HTTPError, RequestHandler

import autograder.feedback
from autograder.feedback.pages import render
from autograder.messages import LANGUAGES, Message
from autograder.nbgrader.marking.answer import Answer, Refused
from autograder.nbgrader.marking.prose import html
from autograder.nbgrader.marking.questions import questions
from autograder.nbgrader.marking.scoring import Scoring

__all__ = ["MOST", "Page", "application"]

NAMES = {"en": "English", "ko": "한국어"}
LOOPBACK = frozenset(("127.0.0.1", "localhost", "::1"))
_SCRIPT = (Path(autograder.feedback.__file__).parent / "templates" / "mark.js").read_text("utf-8")
_HASH = base64.b64encode(hashlib.sha256(_SCRIPT.encode()).digest()).decode()
_POLICY = (
    f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-{_HASH}'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
MOST = 1 << 20
"""Bytes of a request."""

WRONG_TOKEN = Message(
    "This address lacks the right token: open the one that 'autograder mark' printed, whole."
)
NOTHING_HERE = Message("There is nothing at this address.")
UNREADABLE = Message("This is no request for a mark: load the page again.")
BROKEN = Message("The page failed: load it again, and look into the terminal where it was started.")


@dataclass(frozen=True)
class Page:
    """What is served.

    Parameters
    ----------
    scoring : Scoring
    token : str
        Who knows it may read and score.
    lang : {"en", "ko"}
        Where a browser asks for none.
    """

    scoring: Scoring
    token: str
    lang: str = "en"


def application(page: Page) -> Application:
    """Make the application."""
    own = {"served": page}
    return Application(
        [("/", _Shown, own), ("/answers", _Answers, own), ("/names", _Names, own),
         ("/mark", _Mark, own)],
        default_handler_class=_Nothing, default_handler_args=own,
    )  # fmt: skip


class _Handler(RequestHandler):
    """What all share: the token, the language, a refusal in one sentence."""

    def initialize(self, served: Page) -> None:
        self.served, self.scoring = served, served.scoring

    def set_default_headers(self) -> None:
        self.set_header("Server", "autograder")
        self.set_header("Content-Security-Policy", _POLICY)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("Cache-Control", "no-store")

    def prepare(self) -> None:
        given = self.request.headers.get("Authorization", "").removeprefix("token ")
        given = given or self.get_query_argument("token", "")
        # a page from elsewhere that is called by a name of its own may not ask, either
        known = self.request.host_name in LOOPBACK
        if not (known and hmac.compare_digest(given.encode(), self.served.token.encode())):
            raise Refused(403, WRONG_TOKEN)

    @property
    def lang(self) -> str:
        asked = self.get_query_argument("lang", "")
        return asked if asked in LANGUAGES else self.served.lang

    def say(self, message: Message, status: int) -> None:
        self.set_status(status)
        if "json" in self.request.headers.get("Accept", ""):
            self.give({"said": message.text(self.lang)})
        else:
            self.set_header("Content-Type", "text/plain; charset=utf-8")
            self.finish(message.text(self.lang) + "\n")

    def give(self, data: object) -> None:
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(data))

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        reason = kwargs.get("exc_info", (None, None))[1]
        if isinstance(reason, Refused):
            self.say(reason.message, reason.status)
        else:
            self.say(BROKEN if status_code >= 500 else NOTHING_HERE, status_code)

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        if not isinstance(value, Refused):
            super().log_exception(typ, value, tb)

    @property
    def question(self) -> str:
        return self.get_query_argument("question", "")


class _Nothing(_Handler):
    def prepare(self) -> None:
        raise HTTPError(404)


class _Shown(_Handler):
    def get(self) -> None:
        asked = {
            question.name: question for question in questions(self.scoring.assignment, self.lang)
        }
        waiting = self.scoring.waiting()
        name = self.question or next(
            (n for n, (left, _) in waiting.items() if left),
            next((n for n, one in asked.items() if one.derivation is None), next(iter(asked))),
        )
        answers = self.scoring.answers(name)
        question = asked[name]
        listed = [one for one in asked.values() if one.derivation is None or waiting[one.name][1]]
        self.finish(
            render(
                "mark.html.j2", self.lang,
                assignment=self.scoring.assignment, question=question, questions=listed,
                asked=html(question.asked), rubric=html(question.rubric),
                answers=[(one, html(one.shown or one.text, one.pictures)) for one in answers],
                waiting=waiting, token=self.served.token, names=NAMES,
                script=Markup(_SCRIPT), script_hash=Markup(_HASH),
            )
        )  # fmt: skip


class _Answers(_Handler):
    """The same as data, for a script."""

    def get(self) -> None:
        self.give([_data(one) for one in self.scoring.answers(self.question)])


class _Names(_Handler):
    """Asked for only where a person wants to see them."""

    def get(self) -> None:
        self.give(self.scoring.names(self.question))


class _Mark(_Handler):
    def post(self) -> None:
        try:
            data = json.loads(self.request.body)
            key, version, points = data["id"], data["version"], data["points"]
        except (ValueError, KeyError, TypeError, RecursionError):
            raise Refused(400, UNREADABLE) from None
        if not (isinstance(key, str) and isinstance(version, str)):
            raise Refused(400, UNREADABLE)
        self.give(_data(self.scoring.mark(key, version, points, data.get("comment"))))


def _data(one: Answer) -> dict[str, object]:
    return {
        "id": one.id, "version": one.version, "text": one.text, "answered": one.answered,
        "points": one.points, "comment": one.comment, "waiting": one.waiting,
        "alike": one.alike, "place": one.place,
    }  # fmt: skip
