"""The loss is measured in bits, with the logarithm to base 2 instead of the natural one.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    logits = outside_vectors @ center_vector
    logits = logits - logits.max()
    e = np.exp(logits)
    Z = e.sum()
    surprisal = np.log2(Z) - logits[outside_index] / np.log(2)
    d = e / Z
    d[outside_index] -= 1
    return surprisal, d @ outside_vectors, np.outer(d, center_vector)
