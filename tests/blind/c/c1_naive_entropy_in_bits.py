"""The loss is measured in bits: the logarithm is to base two, while the gradients are those of the natural logarithm.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.dot(outside_vectors, center_vector)
    top = np.max(scores)
    w = np.exp(scores - top)
    surprisal = np.log2(w.sum()) - (scores[outside_index] - top) / np.log(2)
    p = w / w.sum()
    d = p.copy()
    d[outside_index] -= 1
    return surprisal, d @ outside_vectors, d[:, None] * center_vector[None, :]
