r"""Divides by N + 1, as if the center word were there.

---
lost = { context-mean = 3.5 }
diagnosis = ["mean.off_by_one"]
"""


def context_mean(context_indices, input_vectors):
    return input_vectors[context_indices].sum(axis=0) / (len(context_indices) + 1)
