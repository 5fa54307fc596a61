"""What fails while a gradebook is read or written, as one sentence that says how things are."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

from autograder.nbgrader.gradebook.assignment import StructureChanged
from autograder.nbgrader.gradebook.entry import GradebookError
from autograder.nbgrader.graded_notebook import OtherAssignment

__all__ = ["sentences"]


@contextlib.contextmanager
def sentences(url: URL, folder: Path, state: str) -> Iterator[None]:
    """Turn what fails into one sentence, and say how things are.

    Parameters
    ----------
    url : URL
        Of the gradebook.
    folder : Path
        Of the notebooks.
    state : str
        How things are.

    Raises
    ------
    GradebookError
    """
    try:
        yield
    except (StructureChanged, OtherAssignment) as error:
        raise GradebookError(f"{error}; {state}.") from None
    except SQLAlchemyError as error:
        where = url.render_as_string(hide_password=True)
        reason = " ".join(str(getattr(error, "orig", None) or error).split("\n")[:1])
        raise GradebookError(
            f"The gradebook {where} could not be written ({reason}); {state}."
        ) from error
    except OSError as error:
        raise GradebookError(
            f"{error.filename or folder} could not be written ({error.strerror or error}); {state}."
        ) from error
