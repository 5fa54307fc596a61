r"""The context as a set of words.

---
lost = { context-mean = 1 }
diagnosis = ["mean.counted_once"]
"""


def context_mean(context_indices, input_vectors):
    return input_vectors[np.unique(context_indices)].mean(axis=0)
