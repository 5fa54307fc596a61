"""Scales the sum over the draws by (n_words - 1) / K, as a Monte Carlo estimate of the sum over all words, in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n_words = outside_vectors.shape[0]
    K = negative_indices.shape[0]
    w = (n_words - 1) / K      # unbiased estimator of the full sum
    s_pos = outside_vectors[outside_index] @ center_vector
    s_neg = outside_vectors[negative_indices] @ center_vector
    loss = np.logaddexp(0, -s_pos) + w * np.logaddexp(0, s_neg).sum()
    c_pos = -sigmoid(-s_pos)
    c_neg = w * sigmoid(s_neg)
    grad_c = c_pos * outside_vectors[outside_index] + c_neg @ outside_vectors[negative_indices]
    grad_o = np.zeros(outside_vectors.shape)
    grad_o[outside_index] = c_pos * center_vector
    np.add.at(grad_o, negative_indices, np.outer(c_neg, center_vector))
    return loss, grad_c, grad_o
