"""Right: outside word and draws are put into one list, sorted as a copy, and the coefficients of equal words are summed with np.add.reduceat over the runs; the coefficient of the outside word is sigma(s) - 1 in the form -sigma(-s).
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.append(negative_indices, outside_index)
    signs = np.append(np.ones(len(negative_indices)), -1.0)
    order = np.argsort(words, kind="stable")
    words, signs = words[order], signs[order]

    x = signs * (outside_vectors[words] @ center_vector)
    starts = np.flatnonzero(np.diff(words, prepend=-1))
    merged = np.add.reduceat(signs * sigmoid(x), starts)

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[words[starts]] = merged[:, None] * center_vector
    return np.logaddexp(0, x).sum(), merged @ outside_vectors[words[starts]], grad_outside_vectors
