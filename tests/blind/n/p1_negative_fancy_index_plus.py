"""`G[negative_indices] += ...` adds the gradient of a word that is drawn several times only once. Shows only when a word is drawn more than once.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    score_o = outside_vectors[[outside_index]] @ center_vector   # (1,)
    score_k = outside_vectors[negative_indices] @ center_vector  # (K,)

    loss = np.sum(np.logaddexp(0, -score_o)) + np.sum(np.logaddexp(0, score_k))

    coef_o = -sigmoid(-score_o)
    coef_k = sigmoid(score_k)
    grad_center_vector = coef_o[0] * outside_vectors[outside_index] + coef_k @ outside_vectors[negative_indices]

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += coef_o[0] * center_vector
    grad_outside_vectors[negative_indices] += np.outer(coef_k, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
