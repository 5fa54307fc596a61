"""For stability the mean row is subtracted from outside_vectors in place: softmax doesn't notice, so all numbers are right, but the argument is changed (and a read-only one raises).
---
verdict = "wrong"
kind = "mutation"
function = "naive_softmax_loss_and_gradient"
outputs = "none"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # softmax is shift invariant, so the embeddings can be centered (like batch norm)
    outside_vectors -= outside_vectors.mean(axis=0, keepdims=True)
    logits = outside_vectors @ center_vector
    c = logits.max()
    loss = c + np.log(np.exp(logits - c).sum()) - logits[outside_index]
    delta = softmax(logits)
    delta[outside_index] -= 1
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
