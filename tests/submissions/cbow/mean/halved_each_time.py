r"""The mean so far and the next vector are averaged.

---
lost = { context-mean = 3.5 }
diagnosis = ["mean.halved_each_time"]
"""


def context_mean(context_indices, input_vectors):
    first, *others = context_indices
    mean = input_vectors[first].copy()
    for w in others:
        mean = 0.5 * (mean + input_vectors[w])
    return mean
