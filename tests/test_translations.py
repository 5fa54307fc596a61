"""Everything that is said to a student or an instructor is said in Korean too."""

from __future__ import annotations

import ast
import json
import re
import string
from collections.abc import Iterator, Mapping
from pathlib import Path

import jinja2
import jinja2.ext
import pytest

from autograder.assignments import load, names
from autograder.engine.cases.kinds import EDGE
from autograder.messages import Message, translate

PACKAGE = Path(__file__).parent.parent / "autograder"
# sentences that stand in a table, from which a Message is made
TABLES = {
    "engine/checks.py": ("_STOPPED",),
    "engine/flags.py": ("_REMARKS",),
    "assignments/word2vec/misconceptions/crashes_said.py": ("FITS", "AXIS", "INDEX"),
    "assignments/word2vec/misconceptions/crashes_shapes.py": ("_LENGTH", "_SQUEEZED"),
    "engine/stages/stage.py": ("HIDDEN",),
    "sandbox/tiers.py": ("_ADVICE",),
    "commands/train.py": ("_measure",),
}
SENTENCE = re.compile(r"(?!edge:).* ")  # keys of a table are single words, or the name of a case
HANGUL = re.compile("[가-힣]")
ROOT = PACKAGE.parent
# what else Korean has for a thing, and the book's term
TERMS = {
    "주변 단어": "outside 단어",
    "중심 단어": "center 단어",
    "주변 벡터": "outside vector",
    "중심 벡터": "center vector",
    "시그모이드": "sigmoid",
    "소프트맥스": "softmax",
    "learning rate": "학습률",
    "걸음": "스텝",
    "원소": "성분",
    "오버플로": "overflow",
    "네거티브 샘플링": "negative sampling",
}


def sentences(node: ast.AST) -> Iterator[str]:
    """The literal texts below `node`, whole."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
            yield part.value


def in_module(source: str, tables: tuple[str, ...] = ()) -> Iterator[str]:
    """Templates of ``Message(...)``, of a misconception, and of the named tables."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name) and node.func.id == "Message" and node.args:
                first = node.args[0]
                yield from sentences(first) if isinstance(first, ast.Constant | ast.IfExp) else ()
            for keyword in node.keywords:
                if keyword.arg == "message" and any(k.arg == "belief" for k in node.keywords):
                    yield from sentences(keyword.value)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(t, ast.Name) and t.id in tables for t in targets) and node.value:
                yield from (text for text in sentences(node.value) if SENTENCE.match(text))
        elif isinstance(node, ast.FunctionDef) and node.name in tables:
            yield from (text for text in sentences(node) if SENTENCE.match(text))


def in_template(source: str) -> Iterator[str]:
    """The texts of ``_("...")``, in either quotes."""
    environment = jinja2.Environment()
    for _, _, text in jinja2.ext.extract_from_ast(environment.parse(source), ("_",)):
        first = text[0] if isinstance(text, tuple) else text
        if first is not None:  # a name: its texts stand in a table
            yield first


def used() -> set[str]:
    found: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        name = path.relative_to(PACKAGE).as_posix()
        found.update(in_module(path.read_text(encoding="utf-8"), TABLES.get(name, ())))
    plans = [plan for name in names() for plan in load(name).hidden_plans(b"any")]
    kinds = {case.kind for plan in plans for case in plan.cases}
    found |= {kind.name for kind in kinds if kind.is_a(EDGE)}
    found |= said("en").keys()  # titles of the book's pages, by a key
    for path in PACKAGE.rglob("*.j2"):
        found.update(in_template(path.read_text(encoding="utf-8")))
    return found


def said(lang: str) -> dict[str, str]:
    catalogue: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob(f"locale/{lang}*.json")):
        entries = json.loads(path.read_text(encoding="utf-8"))
        assert not catalogue.keys() & entries.keys(), path
        catalogue.update(entries)
    return catalogue


def korean() -> dict[str, str]:
    return said("ko")


def placeholders(template: str) -> list[tuple[str, str]]:
    return sorted(
        (name, spec or "")
        for _, name, spec, _ in string.Formatter().parse(template)
        if name is not None
    )


def complaints(needed: set[str], catalogue: Mapping[str, str]) -> list[str]:
    found = [f"missing: {text}" for text in sorted(needed - catalogue.keys())]
    found += [f"used by nothing: {text}" for text in sorted(catalogue.keys() - needed)]
    titles = said("en")  # some of which stay as they are
    for english, translated in sorted(catalogue.items()):
        if placeholders(english) != placeholders(translated):
            found.append(f"other placeholders: {english}")
        if not HANGUL.search(translated) and titles.get(english, english) != translated:
            found.append(f"not Korean, there is no Hangul in it: {english}")
    return found


class TestTheKoreanCatalogue:
    def test_says_everything_with_the_same_placeholders_and_nothing_else(self) -> None:
        found = complaints(used(), korean())
        where = "in autograder/locale/ko.json, or an assignment's locale/ko*.json:"
        assert not found, "\n".join([where, *found])

    @pytest.mark.parametrize(
        ("catalogue", "complaint"),
        [
            ({}, "missing: {n} words"),
            ({"{n} words": "단어 {n}개", "Old": "옛것"}, "used by nothing: Old"),
            ({"{n} words": "단어 {m}개"}, "other placeholders: {n} words"),
            ({"{n} words": "단어 {n:d}개"}, "other placeholders: {n} words"),
            ({"{n} words": "{n} mots"}, "not Korean, there is no Hangul in it: {n} words"),
        ],
    )
    def test_a_gap_is_named(self, catalogue: dict[str, str], complaint: str) -> None:
        assert complaints({"{n} words"}, catalogue) == [complaint]

    def test_no_particle_depends_on_how_an_inserted_value_ends(self) -> None:
        # 은/는, 이/가, 을/를, 과/와 and (으)로 follow the sound before them, which isn't known here
        particle = re.compile(r"\}(은|는|이|가|을|를|과|와|로|으로)(?![가-힣])")
        bad = [said for said in korean().values() if particle.search(said)]
        assert bad == []

    def test_values_are_put_in(self) -> None:
        message = Message("{n} questions", {"n": 3})
        assert "3" in message.text("ko")
        assert HANGUL.search(message.text("ko"))

    def test_what_has_no_translation_stays_english(self) -> None:
        assert translate("Nobody translated this.", "ko") == "Nobody translated this."

    def test_another_language_is_refused(self) -> None:
        with pytest.raises(ValueError, match=r"No language 'fr'; there are en, ko\."):
            translate("Score", "fr")


class TestTheCollector:
    def test_finds_a_message_a_choice_and_a_table(self) -> None:
        source = (
            '_T = {"time": "it took long"}\nMessage("a {b}")\nMessage("c" if d else "e")\n'
            'define("k", {}, belief="no", message="f g")\nMessage(name)\n'
        )
        found = set(in_module(source, ("_T",)))
        assert found >= {"it took long", "a {b}", "c", "e", "f g"}
        assert "k" not in found

    def test_finds_both_quotes_and_a_text_with_values_in_a_template(self) -> None:
        source = """{{ _("one") }}<p title="{{ _('two') }}">{{ _("{n} three", n=3) }}{{ "four" }}"""
        assert set(in_template(source)) == {"one", "two", "{n} three"}


def test_messages_within_a_message_are_said_in_its_language_and_survive_json() -> None:
    cases = (Message("two words"), Message("one dimension"))
    message = Message("Not right for: {names}.", {"names": cases})
    assert message.text() == "Not right for: two words; one dimension."
    assert message.text("ko") == "다음 경우에 틀립니다: 단어가 둘뿐인 경우; 차원이 1인 벡터."
    assert Message.from_json(json.loads(json.dumps(message.to_json()))) == message


def in_korean() -> str:
    """All that a student reads besides the book: reports, notebooks, and what reads derivations."""
    notebooks = [
        json.loads(path.read_text(encoding="utf-8")).values()
        for path in (ROOT / "solutions").glob("*/locale/ko*.json")
    ]
    derivations = (PACKAGE / "mathematics" / "korean.py").read_text(encoding="utf-8")
    return "\n".join(
        [*korean().values(), *(str(v) for said in notebooks for v in said), derivations]
    )


@pytest.mark.parametrize("phrase", [r"which isn't\.", "rises by"])
def test_no_report_says_again_what_readers_stumbled_over(phrase: str) -> None:
    """A clause that leaves out what isn't so, and a loss that rises by a negative number."""
    assert re.search(phrase, "not the derivative of your loss, which isn't. It rises by -0.04")
    assert [text for text in korean() if re.search(phrase, text)] == []


@pytest.mark.parametrize(("other", "term"), TERMS.items())
def test_a_thing_has_the_books_term_and_no_other(other: str, term: str) -> None:
    pages = (ROOT / "book" / "locale" / "ko" / "LC_MESSAGES").glob("*.po")
    translated = "\n".join(
        line
        for page in pages
        for entry in page.read_text(encoding="utf-8").split("\n\n")
        for line in entry.partition("msgstr ")[2].splitlines()
    )
    assert translated.count(term) > translated.count(other), "the book's term is another one"
    assert other not in in_korean(), f"the book says {term}"
