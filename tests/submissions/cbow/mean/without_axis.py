r"""np.mean without an axis: one number.

---
lost = { context-mean = 4 }
diagnosis = ["mean.one_number"]
"""


def context_mean(context_indices, input_vectors):
    return input_vectors[context_indices].mean()
