"""In the gradient of the center vector the inner derivative -u_k of sigma(-u_k^T v_c) is written as +u_k, so the draws come in with the wrong sign. Shows unless the drawn rows are zero or the sigmoids of their scores negligible.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    pos = outside_vectors[outside_index:outside_index + 1]
    neg = outside_vectors[negative_indices]
    pos_score = pos @ center_vector
    neg_score = neg @ center_vector
    loss = np.logaddexp(0, -pos_score).sum() + np.logaddexp(0, neg_score).sum()

    one_minus_pos = sigmoid(-pos_score)     # 1 - sigma(u_o v)
    one_minus_neg = sigmoid(neg_score)      # 1 - sigma(-u_k v)

    # - (1 - sigma(u_o v)) u_o - sum_k (1 - sigma(-u_k v)) u_k
    grad_center_vector = -one_minus_pos @ pos - one_minus_neg @ neg

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -one_minus_pos[0] * center_vector
    np.add.at(grad_outside_vectors, negative_indices, one_minus_neg[:, None] * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
