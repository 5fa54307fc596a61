"""`grad[negative_indices] += ...` adds only once for a word that is drawn more than once: its row of the gradient of U counts one draw. Loss and center gradient count all of them.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    pos_score = u_o @ center_vector
    neg_scores = u_k @ center_vector

    loss = np.logaddexp(0, -pos_score) + np.logaddexp(0, neg_scores).sum()

    g_pos = -np.exp(-np.logaddexp(0, pos_score))  # sigma(s) - 1
    g_neg = np.exp(-np.logaddexp(0, -neg_scores))  # sigma(s)

    grad_center_vector = g_pos * u_o + g_neg @ u_k

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = g_pos * center_vector
    grad_outside_vectors[negative_indices] += np.outer(g_neg, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
