r"""One global array is used for every result.

---
lost = { sigmoid-softmax = 0.5 }
diagnosis = ["any.shared_buffer"]
"""

_buffer = {}


def softmax(x):
    x = np.asarray(x, dtype=float)
    out = _buffer.setdefault(x.shape, np.empty(x.shape))
    np.exp(x - x.max(axis=-1, keepdims=True), out=out)
    out /= out.sum(axis=-1, keepdims=True)
    return out
