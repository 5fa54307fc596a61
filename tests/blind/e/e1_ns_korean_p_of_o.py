"""Every row w other than o of dJ/dU is P(o|c) v_c, with the probability of the outside word instead of that of word w.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    score = outside_vectors @ center_vector
    p = softmax(score)
    p_o = p[outside_index]
    loss = np.logaddexp.reduce(score) - score[outside_index]
    grad_center_vector = outside_vectors.T @ p - outside_vectors[outside_index]
    # w != o
    grad_outside_vectors = np.tile(p_o * center_vector, (outside_vectors.shape[0], 1))
    # w == o
    grad_outside_vectors[outside_index] = (p_o - 1) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
