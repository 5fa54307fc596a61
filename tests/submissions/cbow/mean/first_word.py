r"""The loop returns in its first round.

---
lost = { context-mean = 3.5 }
diagnosis = ["mean.one_word"]
"""


def context_mean(context_indices, input_vectors):
    for w in context_indices:
        return input_vectors[w]
