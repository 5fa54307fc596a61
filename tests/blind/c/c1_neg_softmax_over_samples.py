"""Computes a sampled softmax: the cross entropy of a softmax over the outside word and the K draws, instead of K + 1 separate logistic losses.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    ids = np.concatenate([[outside_index], negative_indices])
    cand = outside_vectors[ids]
    logits = cand @ center_vector
    loss = np.logaddexp.reduce(logits) - logits[0]
    d = softmax(logits)
    d[0] -= 1
    G = np.zeros(outside_vectors.shape)
    np.add.at(G, ids, d[:, None] * center_vector)
    return loss, d @ cand, G
