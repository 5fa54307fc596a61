"""Uses g = label - sigma, as word2vec.c does for its updates, so both returned gradients point downhill: minus the gradient.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    negative = len(negative_indices)
    neu1e = np.zeros(len(center_vector))
    syn1neg = np.zeros(outside_vectors.shape)
    loss = 0.0
    for d in range(negative + 1):
        if d == 0:
            target, label = outside_index, 1
        else:
            target, label = negative_indices[d - 1], 0
        f = outside_vectors[target] @ center_vector
        loss += np.logaddexp(0, -f) if label == 1 else np.logaddexp(0, f)
        g = label - sigmoid(f)
        neu1e += g * outside_vectors[target]
        syn1neg[target] += g * center_vector
    return loss, neu1e, syn1neg
