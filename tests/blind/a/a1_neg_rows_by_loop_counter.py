"""The gradient of the k-th draw is added to row k (the counter of the loop) instead of row negative_indices[k].
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n_words = len(outside_vectors)
    o = outside_index
    x = outside_vectors[o] @ center_vector
    J = np.logaddexp(0, -x)
    gv = (sigmoid(x) - 1) * outside_vectors[o]
    gU = np.zeros(outside_vectors.shape)
    gU[o] = (sigmoid(x) - 1) * center_vector
    for k, w in enumerate(negative_indices):
        x = outside_vectors[w] @ center_vector
        J += np.logaddexp(0, x)
        gv = gv + sigmoid(x) * outside_vectors[w]
        gU[k % n_words] += sigmoid(x) * center_vector
    return J, gv, gU
