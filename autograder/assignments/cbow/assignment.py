"""CBOW and the hierarchical softmax: the assignment, put together."""

from __future__ import annotations

from autograder.assignments.cbow.functions import FUNCTIONS
from autograder.assignments.cbow.questions import QUESTIONS
from autograder.engine.assignment import Assignment
from autograder.messages import Message

__all__ = ["ASSIGNMENT"]

ASSIGNMENT = Assignment("cbow", Message("CBOW and the hierarchical softmax"), FUNCTIONS, QUESTIONS)
