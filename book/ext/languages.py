"""Strings of the interface in both languages, and the switch between them."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

NAMES = {"en": "English", "ko": "한국어"}

# what the extension itself says; the chapters are translated by gettext
STRINGS = {
    "en": {
        "twins": "{checked} of {lines} lines of this chapter's {equations} equations checked at "
        "{points} random points; largest deviation {deviation}.",
        "figure": "Figure",
    },
    "ko": {
        "twins": "이 장의 수식 {equations}개, {lines}줄 가운데 {checked}줄을 무작위 점 {points}개에서 "
        "검산했다. 가장 큰 편차는 {deviation}이다.",
        "figure": "그림",
    },
}


def say(language: str, key: str, **values: Any) -> str:
    """One string of the interface."""
    return STRINGS[language][key].format(**values)


def _switch(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any
) -> None:
    other = "ko" if app.config.language == "en" else "en"
    context["other_language"] = other
    context["other_language_name"] = NAMES[other]


def setup(app: Sphinx) -> None:
    """Hand the other language to the page's template."""
    app.connect("html-page-context", _switch)
