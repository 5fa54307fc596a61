r"""Divides by the number of rows.

---
lost = { context-mean = 3.5 }
diagnosis = ["mean.divided_by_words"]
"""


def context_mean(context_indices, input_vectors):
    counts = np.bincount(context_indices, minlength=len(input_vectors))
    return (counts[:, None] * input_vectors).mean(axis=0)
