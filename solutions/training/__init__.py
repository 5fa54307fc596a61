"""From gradients to vectors: skip-gram with negative sampling in NumPy.

The same mathematics three times, each proved equal to the reference's gradients: pair by pair
with the student's function (`loop`), for many pairs at once (`vectorised`), and as matrix
products of blocks of text (`blocked`), which is several times as fast as gensim.

>>> from solutions.training import grammar, train
>>> vectors = train(grammar.sentences(), seed=1, **grammar.SETTINGS)
>>> vectors.analogy("king", "queen", "prince")[0][0]
'princess'
"""

from solutions.training.checkpoint import CheckpointError
from solutions.training.stream import EmptyCorpusError, Text, encode
from solutions.training.text import CorpusError, read_sentences, tokenise
from solutions.training.trainer import METHODS, DivergedError, Progress, train
from solutions.training.vectors import UnknownWordError, Vectors, VectorsFileError

__all__ = [
    "METHODS",
    "CheckpointError",
    "CorpusError",
    "DivergedError",
    "EmptyCorpusError",
    "Progress",
    "Text",
    "UnknownWordError",
    "Vectors",
    "VectorsFileError",
    "encode",
    "read_sentences",
    "tokenise",
    "train",
]
