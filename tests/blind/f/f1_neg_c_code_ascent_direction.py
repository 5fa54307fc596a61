"""Ports word2vec.c, where g = (label - sigmoid) is the direction of the update, so both gradients have the opposite sign.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    negative = len(negative_indices)
    syn0, syn1neg = center_vector, outside_vectors
    neu1e = np.zeros(syn0.shape[0])
    dsyn1neg = np.zeros(syn1neg.shape)
    loss = 0.0
    for d in range(negative + 1):
        if d == 0:
            target = outside_index
            label = 1
        else:
            target = negative_indices[d - 1]
            label = 0
        f = syn1neg[target] @ syn0
        loss += np.logaddexp(0.0, -f if label else f)
        g = label - np.exp(-np.logaddexp(0.0, -f))
        neu1e += g * syn1neg[target]
        dsyn1neg[target] += g * syn0
    return loss, neu1e, dsyn1neg
