"""Runs over the set of drawn words, so a word that is drawn twice stands only once in loss and gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    score = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -score)
    coeff = -1 / (1 + np.exp(score)) if score < 700 else 0.0
    grad_v = coeff * outside_vectors[outside_index]
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = coeff * center_vector
    for k in set(int(i) for i in negative_indices):
        score = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, score)
        coeff = np.exp(-np.logaddexp(0, -score))
        grad_v += coeff * outside_vectors[k]
        grad_U[k] += coeff * center_vector
    return loss, grad_v, grad_U
