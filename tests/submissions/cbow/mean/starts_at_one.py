r"""A range that starts at 1.

---
lost = { context-mean = 3.5 }
diagnosis = ["mean.one_left_out"]
"""


def context_mean(context_indices, input_vectors):
    total = np.zeros(input_vectors.shape[1])
    for j in range(1, len(context_indices)):
        total += input_vectors[context_indices[j]]
    return total / len(context_indices)
