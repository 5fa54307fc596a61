r"""The sum of the context for its mean.

---
lost = { context-mean = 3.5 }
diagnosis = ["mean.sum"]
"""


def context_mean(context_indices, input_vectors):
    return input_vectors[context_indices].sum(axis=0)
