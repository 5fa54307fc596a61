"""Right: every term of the loss is an object with loss, gradient and sparse rows (a dict); objects can be added, and the result is their sum.
---
verdict = "right"
"""

from dataclasses import dataclass, field


@dataclass
class Term:
    loss: float
    grad_v: np.ndarray
    rows: dict = field(default_factory=dict)

    def __add__(self, other):
        rows = dict(self.rows)
        for w, g in other.rows.items():
            rows[w] = rows[w] + g if w in rows else g
        return Term(self.loss + other.loss, self.grad_v + other.grad_v, rows)

    __radd__ = lambda self, zero: self  # so that sum() may begin with 0


def logistic_term(v, U, w, sign):
    """-log sigma(sign * u_w.v)"""
    x = -sign * (U[w] @ v)
    slope = -sign * np.exp(-np.logaddexp(0, -x))
    return Term(np.logaddexp(0, x), slope * U[w], {int(w): slope * v})


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, U = center_vector, outside_vectors
    total = sum([logistic_term(v, U, outside_index, 1)] + [logistic_term(v, U, k, -1) for k in negative_indices])
    dense = np.zeros(U.shape)
    for w, g in total.rows.items():
        dense[w] = g
    return total.loss, total.grad_v, dense
