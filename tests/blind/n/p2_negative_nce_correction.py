"""Subtracts log(K / n_words) from every score. That is noise-contrastive estimation with a uniform noise distribution, not negative sampling; all outputs are wrong unless K equals n_words.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    """P(D=1 | w, c) = sigma(s(w, c) - log(K * P_n(w))) with uniform noise P_n"""
    n_words = outside_vectors.shape[0]
    log_kq = np.log(len(negative_indices) / n_words)

    pos = outside_vectors[outside_index] @ center_vector - log_kq
    neg = outside_vectors[negative_indices] @ center_vector - log_kq

    loss = np.logaddexp(0, -pos) + np.logaddexp(0, neg).sum()

    err_pos = sigmoid(np.array([pos]))[0] - 1
    err_neg = sigmoid(neg)

    grad_center = err_pos * outside_vectors[outside_index]
    grad_center = grad_center + err_neg @ outside_vectors[negative_indices]
    grad_outside = np.zeros_like(outside_vectors)
    grad_outside[outside_index] = err_pos * center_vector
    np.add.at(grad_outside, negative_indices, err_neg[:, None] * center_vector[None, :])
    return loss, grad_center, grad_outside
