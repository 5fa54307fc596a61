"""A download -> who handed in what, when.

Every entry of a folder becomes a student's, or is listed as not understood, with its reason; what
is wrong with one of them touches nobody else. Nothing is run here, nothing is written, and no
link is followed.

- :mod:`~autograder.submissions.names`: what a name on a disk says, and whose it is;
- :mod:`~autograder.submissions.reading`: files and folders, read without following links;
- :mod:`~autograder.submissions.times`: when something was handed in;
- :mod:`~autograder.submissions.choice`: which of several notebooks is the one;
- :mod:`~autograder.submissions.deciding`: what of one student's files is graded;
- :mod:`~autograder.submissions.finding`: all of it, for a folder.
"""

from autograder.submissions.entry import Found, HandedIn, NotUnderstood
from autograder.submissions.finding import find_one, find_submissions
from autograder.submissions.names import composed
from autograder.submissions.reading import NotAFile, ReadFault, read_submission

__all__ = [
    "Found",
    "HandedIn",
    "NotAFile",
    "NotUnderstood",
    "ReadFault",
    "composed",
    "find_one",
    "find_submissions",
    "read_submission",
]
