"""A class of students, made of the zoo: for `autograder course` and for tests of whole classes."""

from __future__ import annotations

from tests.submissions.build import zoo
from tests.submissions.damaged import damaged

# many right or with one mistake, some with several troubles, a few that handed in rubbish
CLASS = {
    "ada": "loops",
}


def sample_class() -> dict[str, bytes]:
    """Give each student's file, by the student's id."""
    animals = zoo() | damaged()
    return {student: animals[name].data() for student, name in CLASS.items()}
