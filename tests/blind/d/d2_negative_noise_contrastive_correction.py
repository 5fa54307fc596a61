"""Does noise contrastive estimation: subtracts log(K / n_words), the log of K times a uniform noise probability, from every score before the logistic function, in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n_words, K = len(outside_vectors), len(negative_indices)
    s = outside_vectors @ center_vector - np.log(K / n_words)   # log(K P_n(w)), uniform noise
    loss = np.logaddexp(0, -s[outside_index]) + np.logaddexp(0, s[negative_indices]).sum()
    d = np.bincount(negative_indices, minlength=n_words) * sigmoid(s)
    d[outside_index] -= sigmoid(-s[outside_index])
    return loss, outside_vectors.T @ d, np.outer(d, center_vector)
