"""The term of a draw is computed as -log1p(-sigma(s)) in the belief that log1p makes it stable. For scores above about 37 the sigmoid is exactly one and the loss infinite; from 20 on it loses digits.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    pos_score = outside_vectors[outside_index] @ center_vector
    neg_scores = outside_vectors[negative_indices] @ center_vector

    neg_prob = sigmoid(neg_scores)
    pos_miss = sigmoid(-np.array([pos_score]))[0]       # 1 - sigma(pos)

    loss = np.logaddexp(0, -pos_score)
    loss -= np.log1p(-neg_prob).sum()                   # log sigma(-s) = log(1 - sigma(s))

    grad_v = neg_prob @ outside_vectors[negative_indices] - pos_miss * outside_vectors[outside_index]
    grad_U = np.zeros_like(outside_vectors)
    grad_U[outside_index] -= pos_miss * center_vector
    np.add.at(grad_U, negative_indices, np.outer(neg_prob, center_vector))
    return loss, grad_v, grad_U
