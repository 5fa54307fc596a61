"""Thinks of the negatives as a set of words and removes repeated draws first, so that a word drawn twice counts once in everything.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    negatives = sorted({int(k) for k in negative_indices} - {int(outside_index)})
    U_neg = outside_vectors[negatives]
    s_o = outside_vectors[outside_index] @ center_vector
    s_neg = U_neg @ center_vector

    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_neg).sum()
    g_o, g_neg = -sigmoid(-s_o), sigmoid(s_neg)

    grad_center_vector = g_o * outside_vectors[outside_index] + g_neg @ U_neg
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = g_o * center_vector
    grad_outside_vectors[negatives] = np.outer(g_neg, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
