"""Where a training stands, on disk, so that it goes on exactly from there."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from solutions.training.tables import Tables
from solutions.training.whole import written_whole

__all__ = ["Checkpoint", "CheckpointError", "fingerprint"]


class CheckpointError(ValueError):
    """A checkpoint can't be read, or belongs to another training."""


def fingerprint(words: Iterable[str], settings: Mapping[str, object]) -> str:
    """Tell one training from another.

    Parameters
    ----------
    words : iterable of str
    settings : mapping
        Everything else that the result depends on.

    Returns
    -------
    str

    Examples
    --------
    >>> fingerprint(["a"], {"dim": 2}) == fingerprint(["a"], {"dim": 3})
    False
    """
    text = json.dumps([list(words), dict(settings)], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True)
class Checkpoint:
    """The state after some blocks.

    What is drawn in a block depends on the seed and the block's number only, so that no state
    of a random generator needs to be kept.

    Parameters
    ----------
    tables : Tables
    n_blocks : int
        Blocks learned, of all epochs.
    losses : ndarray of shape (n_blocks,)
    fingerprint : str
    """

    tables: Tables
    n_blocks: int
    losses: NDArray[np.float64]
    fingerprint: str

    def save(self, path: Path) -> None:
        """Write it whole or not at all: a power cut leaves the one before.

        Parameters
        ----------
        path : Path
        """
        with written_whole(path) as file:
            np.savez(
                file,
                joint=self.tables.joint,
                n_blocks=self.n_blocks,
                losses=self.losses,
                fingerprint=self.fingerprint,
            )

    @classmethod
    def load(cls, path: Path, expected: str) -> Checkpoint:
        """Read a checkpoint of the training with this fingerprint.

        Parameters
        ----------
        path : Path
        expected : str

        Returns
        -------
        Checkpoint

        Raises
        ------
        CheckpointError
            If it is damaged, or of another corpus or other settings.
        """
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
                found = cls(
                    Tables(data["joint"]),
                    int(data["n_blocks"]),
                    data["losses"],
                    str(data["fingerprint"]),
                )
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            raise CheckpointError(f"{path} is no checkpoint that can be read: {error}") from error
        if found.fingerprint != expected:
            raise CheckpointError(
                f"{path} belongs to a training with another corpus or other settings. "
                "Use the same ones, or another file."
            )
        return found
