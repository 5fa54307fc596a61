r"""Adds the context up in the first word's own row.

---
lost = { context-mean = 2 }
diagnosis = ["mean.added_in_place", "mean.in_place"]
"""


def context_mean(context_indices, input_vectors):
    total = input_vectors[context_indices[0]]
    for w in context_indices[1:]:
        total += input_vectors[w]
    return total / len(context_indices)
