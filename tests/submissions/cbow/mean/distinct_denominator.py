r"""The sum counts a word twice, the denominator counts it once.

---
lost = { context-mean = 1.5 }
diagnosis = ["mean.distinct_denominator"]
"""


def context_mean(context_indices, input_vectors):
    total = sum(input_vectors[w] for w in context_indices)
    return total / len(set(int(w) for w in context_indices))
