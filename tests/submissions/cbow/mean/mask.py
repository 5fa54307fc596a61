r"""The words of the context are marked in a mask, whose sum is divided by N.

---
lost = { context-mean = 1.5 }
diagnosis = ["mean.distinct_numerator"]
"""


def context_mean(context_indices, input_vectors):
    mask = np.zeros(len(input_vectors))
    mask[context_indices] = 1
    return mask @ input_vectors / len(context_indices)
