"""A number of two digits and more in prose is computed, or listed with its reason."""

from __future__ import annotations

import pytest

from book import bare_numbers, slips

PAGES = {path.stem: path.read_text(encoding="utf-8") for path in bare_numbers.BOOK.glob("*.md")}


@pytest.mark.parametrize("page", PAGES)
def test_the_numbers_of_a_page_are_computed_or_listed(page):
    assert list(bare_numbers.faults(page, PAGES[page])) == []


def test_what_is_listed_stands_there_as_often():
    assert bare_numbers.unused() == []
    assert all(one.why for listed in bare_numbers.LISTED.values() for one in listed.values())


def test_numbers_in_formulas_code_and_roles_are_no_prose():
    text = "A $10$, `20`, {value}`points.30`, [40](page-50.html), 6 and 70, 8.5, 1,000.\n"
    text += "\n```{session}\n80\n```\n\n$$\n90\n$$ (eq)\n"
    assert [number for _, number in bare_numbers.numbers_of(text)] == ["40", "70", "8.5", "1,000"]


@pytest.mark.parametrize(
    ("page", "right", "wrong", "what"),
    [
        ("training", "gradients of 64 windows", "gradients of 65 windows",
         "training: the number 65 stands in prose: compute it with {value}, or list it"),
        ("softmax", "a score 800 below", "a score 800 or 800 below",
         "softmax: the number 800 stands in prose 2 times."),
    ],
)  # fmt: skip
def test_another_number_is_named_with_its_line(page, right, wrong, what):
    assert right in PAGES[page]
    changed = PAGES[page].replace(right, wrong)
    (line, sentence), *_ = bare_numbers.faults(page, changed)
    assert wrong in changed.split("\n")[line - 1]
    assert sentence.startswith(what)


def test_a_listed_number_that_is_wrong_is_named(monkeypatch):
    false = bare_numbers.Listed("its exponential underflows", 1, lambda: False)
    monkeypatch.setattr(bare_numbers, "LISTED", {"softmax": {"800": false}})
    ((_, sentence),) = bare_numbers.faults("softmax", PAGES["softmax"])
    assert sentence == "softmax: the number 800 is wrong: its exponential underflows."


def test_every_digit_is_changed_once():
    assert list(slips.in_number("1,05")) == ["2,05", "1,15", "1,06"]
