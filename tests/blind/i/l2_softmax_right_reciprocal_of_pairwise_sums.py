"""Right: never subtracts a maximum, but returns 1 / sum_j exp(x_j - x_i) from all pairwise differences, where an overflow to inf correctly becomes 0.
---
verdict = "right"
function = "softmax"
outputs = ""
"""

def softmax(x):
    """Softmax along the last axis; shape (n_words,) or (n_rows, n_words)."""
    differences = x[..., np.newaxis, :] - x[..., :, np.newaxis]  # [..., i, j] = x_j - x_i
    with np.errstate(over="ignore"):
        odds = np.exp(differences).sum(axis=-1)
    return 1.0 / odds
