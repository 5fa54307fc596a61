"""Strings of the interface in both languages, and the switch between them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

NAMES = {"en": "English", "ko": "한국어"}

# what the extension itself says; the chapters are translated by gettext
STRINGS = {
    "en": {
        "columns": "With words as columns:",
        "contents": "Contents",
        "bib": "References",
        "preface": "Preface",
        "on-paper": "This figure answers to its reader on the page for browsers.",
        "no-script": "This figure moves where scripts run; here they do not.",
        "licence": "Text and figures CC BY 4.0, code MIT",
        "cite": "How to cite",
        "repository": "Source",
        "pdf": "PDF",
        "where.repository": "The sources",
        "where.here": "The sources are those of this copy: the repository word2vec-gradients.",
        "where.pdf": "This book as a PDF",
        "where.no-pdf": "This copy was built without a PDF.",
        "ways.tab": "Open the assignment in the browser",
        "ways.colab": "Open it in Colab",
        "ways.download": "Download it",
        "ways.note": "In the browser Python itself is loaded, about 30 MB the first time; nothing "
        "else of this book loads anything. Your work stays in that browser until you download it.",
        "ways.file": "The assignment opens in the browser only where this book comes from a web "
        "server: a browser starts no notebook from a file on your disk. Run “python -m "
        "http.server” in the folder that holds en and ko, or download the assignment.",
        "checked": "{lines} lines of this chapter's {equations} equations evaluated as they are "
        "printed, at {points} random points; largest deviation {deviation}.",
        "examples": "{lines} lines of this chapter's {equations} equations evaluated as they are "
        "printed: {random} at {points} random points, {examples} at the numbers of the running "
        "example; largest deviation {deviation}.",
    },
    "ko": {
        "columns": "단어를 열로 두면:",
        "contents": "차례",
        "bib": "문헌 목록",
        "preface": "머리말",
        "on-paper": "이 그림은 브라우저로 보는 페이지에서 직접 움직여 볼 수 있다.",
        "no-script": "이 그림은 스크립트가 실행되어야 움직인다. 지금은 실행되지 않는다.",
        "licence": "글과 그림 CC BY 4.0, 코드 MIT",
        "cite": "인용하는 법",
        "repository": "소스",
        "pdf": "PDF",
        "where.repository": "소스 저장소",
        "where.here": "소스는 이 사본을 빌드한 word2vec-gradients 저장소에 있다.",
        "where.pdf": "이 책의 PDF",
        "where.no-pdf": "이 사본은 PDF 없이 빌드했다.",
        "ways.tab": "브라우저에서 과제 열기",
        "ways.colab": "Colab에서 열기",
        "ways.download": "내려받기",
        "ways.note": "브라우저에서 열면 Python을 통째로 불러온다. 처음에는 약 30 MB이다. 이 책에서 "
        "무언가를 불러오는 페이지는 이것뿐이다. 작업한 내용은 내려받기 전까지 그 브라우저에만 "
        "남는다.",
        "ways.file": "과제를 브라우저에서 열려면 이 책을 웹 서버에서 보아야 한다. 디스크의 파일로 "
        "연 페이지에서는 브라우저가 노트북을 시작하지 못한다. en과 ko가 들어 있는 폴더에서 "
        "“python -m http.server”를 실행하거나, 과제를 내려받는다.",
        "checked": "이 장의 수식 {equations}개, {lines}줄을 인쇄된 그대로 "
        "무작위 점 {points}개에서 계산해 검산했다. 가장 큰 편차는 {deviation}이다.",
        "examples": "이 장의 수식 {equations}개, {lines}줄을 인쇄된 그대로 계산해 검산했다. "
        "{random}줄은 무작위 점 {points}개에서, {examples}줄은 예제의 수에서 계산했다. "
        "가장 큰 편차는 {deviation}이다.",
    },
}

SIDEBAR = 'id="pst-primary-sidebar" class="bd-sidebar-primary bd-sidebar"'
# roles of the bibliography that are deprecated, or that its entries cannot have; and the theme's
# viewport, which Sphinx has said already
ROLES = {
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>': "",
    ' role="doc-biblioentry"': "",
    'role="list" class="citation-list"': 'class="citation-list"',
}

# what the theme leaves out or says in English only, as it stands in its pages
THEME = {
    "en": {f"{SIDEBAR}>": f'{SIDEBAR} role="complementary" aria-label="Sidebar">', **ROLES},
    "ko": {
        f"{SIDEBAR}>": f'{SIDEBAR} role="complementary" aria-label="사이드바">',
        **ROLES,
        ">Before the derivation<": ">유도에 앞서<",
        ">The derivation<": ">유도<",
        ">In your hands<": ">직접 해 보기<",
        ">The course<": ">수업<",
        "Skip to main content": "본문으로 건너뛰기",
        "Back to top": "맨 위로",
        'aria-label="Version warning"': 'aria-label="버전 경고"',
        'aria-label="Main"': 'aria-label="주 메뉴"',
        'aria-label="Page"': 'aria-label="이 페이지"',
        "Toggle primary sidebar": "메뉴 여닫기",
        "Toggle secondary sidebar": "차례 여닫기",
        '"Color mode"': '"밝기 모드"',
        'title="Light"': 'title="밝게"',
        'title="Dark"': 'title="어둡게"',
        'title="System Settings"': 'title="시스템 설정"',
        "Link to this heading": "이 제목의 링크",
        "Link to this image": "이 그림의 링크",
        "Link to this equation": "이 수식의 링크",
        'title="previous page"': 'title="이전 페이지"',
        'title="next page"': 'title="다음 페이지"',
        "으로 the word2vec-gradients authors": "지은이: word2vec-gradients 저자 일동",
        "© Copyright 2026.": "© 2026.",
    },
}


def _translate_theme(app: Sphinx, exception: Exception | None) -> None:
    """Name the theme's landmarks, and put its words into the page's language."""
    if exception or app.builder.format != "html":
        return
    words = THEME[app.config.language]
    for page in Path(app.outdir).glob("*.html"):
        before = after = page.read_text(encoding="utf-8")
        for english, own in words.items():
            after = after.replace(english, own)
        if after != before:
            page.write_text(after, encoding="utf-8")


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
    app.connect("build-finished", _translate_theme)
