"""The front door in both languages: the same commands, which exist."""

import re
from pathlib import Path

import pytest

from autograder.assignments import load, names
from autograder.assignments.places import ROOT
from autograder.commands.cli import parser

ENGLISH, KOREAN = (ROOT / name for name in ("README.md", "README.ko.md"))


def commands(path: Path) -> list[str]:
    """Every line of every block of shell commands, without its remark."""
    blocks = re.findall(r"^ *```sh\n(.*?)^ *```", path.read_text(encoding="utf-8"), re.M | re.S)
    lines = [line.split("  #")[0].strip() for block in blocks for line in block.splitlines()]
    return [re.sub(r"\s+#.*", "", line) for line in lines if line]


def test_what_is_printed_in_korean_is_printed_in_english():
    assert set(commands(KOREAN)) <= set(commands(ENGLISH))


@pytest.mark.parametrize("line", [c for c in commands(ENGLISH) if c.startswith("autograder ")])
def test_a_command_of_the_readme_is_one(line):
    words = line.split()[1:]
    assert callable(parser(words).parse_args(words).run)


@pytest.mark.parametrize("path", [ENGLISH, KOREAN], ids=["en", "ko"])
def test_its_links_lead_somewhere(path):
    links = re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_books_page_for_instructors_prints_the_readmes_commands():
    page = (ROOT / "book" / "instructors.md").read_text(encoding="utf-8")
    printed = commands_of(page)
    assert len(printed) >= 5
    assert set(printed[:5]) <= set(commands(ENGLISH))  # the term, in short; then recipes
    for line in printed:
        words = line.split()[1:]
        assert callable(parser(words).parse_args(words).run)


def commands_of(page: str) -> list[str]:
    return re.findall(r"^autograder .*$", page, re.MULTILINE)


@pytest.mark.parametrize("name", names())
def test_its_tables_of_points_are_the_questions(name):
    text = ENGLISH.read_text(encoding="utf-8")
    tables = re.findall(r"\| question \| points \|\n\|---\|---\|\n((?:\|.*\n)+)", text)
    printed = [sorted(map(float, re.findall(r"(?<=[|·] )\d+(?= [|·])", t))) for t in tables]
    points = sorted(question.points for question in load(name).questions)
    assert points in printed, f"README.md has no table of {name}'s questions with points {points}."


@pytest.mark.parametrize("name", names())
def test_its_sentences_say_the_totals(name):
    assignment = load(name)
    whole, machine = f"{assignment.points:g}", f"{assignment.machine_points:g}"
    said = {
        ENGLISH: rf"\b{whole} points[:,] {machine} by machine",
        KOREAN: rf"{whole}점\(자동 채점 {machine}점\)|{whole}점 가운데 {machine}점은 기계가",
    }
    for path, sentence in said.items():
        text = " ".join(path.read_text(encoding="utf-8").split())
        assert re.search(sentence, text), f"{path.name} doesn't say {name}'s {whole} and {machine}."
