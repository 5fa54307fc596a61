"""In dJ/dv_c the coefficients of all draws are added up in the loop and multiplied with the vector of the last draw only, sum_k sigma(s_k) u_K.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    score_o = u_o @ center_vector
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += (sigmoid(score_o) - 1) * center_vector
    loss = np.logaddexp(0, -score_o)
    total = 0.0
    for index in negative_indices:
        u_k = outside_vectors[index]
        score_k = u_k @ center_vector
        loss += np.logaddexp(0, score_k)
        total += sigmoid(score_k)
        grad_outside_vectors[index] += sigmoid(score_k) * center_vector
    grad_center_vector = (sigmoid(score_o) - 1) * u_o + total * u_k
    return loss, grad_center_vector, grad_outside_vectors
