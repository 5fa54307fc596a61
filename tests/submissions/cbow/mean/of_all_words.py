r"""The mean of the whole vocabulary.

---
lost = { context-mean = 3.5 }
diagnosis = ["mean.all_words"]
"""


def context_mean(context_indices, input_vectors):
    return input_vectors.mean(axis=0)
