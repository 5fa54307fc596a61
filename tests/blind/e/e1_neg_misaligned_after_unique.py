"""np.unique sorts the drawn words, but their sigmas are still taken in the order of the draws, so in dJ/dU rows get each other's coefficients when the draws are not sorted.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    W = outside_vectors[negative_indices]
    s_k = W @ center_vector
    s_o = outside_vectors[outside_index] @ center_vector
    sig_k = sigmoid(s_k)
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()
    grad_v = (sigmoid(s_o) - 1) * outside_vectors[outside_index] + sig_k @ W
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = (sigmoid(s_o) - 1) * center_vector
    which, how_often = np.unique(negative_indices, return_counts=True)
    for i in range(len(which)):
        grad_U[which[i]] = how_often[i] * sig_k[i] * center_vector
    return loss, grad_v, grad_U
