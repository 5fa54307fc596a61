r"""Raises BaseException, KeyboardInterrupt and SystemExit by turns.

---
lost = { sigmoid-softmax = 4.0 }
"""

_turn = []


def sigmoid(x):
    _turn.append(1)
    raise (BaseException, KeyboardInterrupt, SystemExit, GeneratorExit)[len(_turn) % 4]("stop")
