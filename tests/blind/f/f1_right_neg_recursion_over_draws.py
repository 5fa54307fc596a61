"""Unusual: recursion: the triple for K draws is the triple for K - 1 draws plus the term of the last draw.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def _term(sign, row, v, U):
    x = sign * (U[row] @ v)
    slope = -sign * np.exp(-np.logaddexp(0, x))
    # 한 행만 0이 아닌 행렬
    G = np.zeros(U.shape)
    G[row] = slope * v
    return np.logaddexp(0, -x), slope * U[row], G


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    if len(negative_indices) == 0:
        return _term(+1, outside_index, center_vector, outside_vectors)
    *front, last = negative_indices
    before = negative_sampling_loss_and_gradient(
        center_vector, outside_index, outside_vectors, front
    )
    now = _term(-1, last, center_vector, outside_vectors)
    return tuple(a + b for a, b in zip(before, now))
