"""The gradients of word2vec: the assignment, put together."""

from __future__ import annotations

from autograder.assignments.word2vec.functions import FUNCTIONS
from autograder.assignments.word2vec.questions import QUESTIONS
from autograder.engine.assignment import Assignment
from autograder.messages import Message

__all__ = ["ASSIGNMENT"]

ASSIGNMENT = Assignment(
    "word2vec",
    Message("The gradients of word2vec"),
    FUNCTIONS,
    QUESTIONS,
)
