"""The sum over draws in dJ/dv_c multiplies the sigma of draw i with row i of U (the counter) instead of with row negative_indices[i].
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    U, n = outside_vectors, len(outside_vectors)
    s_o = U[outside_index] @ center_vector
    s_neg = U[negative_indices] @ center_vector
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_neg).sum()
    p_o, p_neg = sigmoid(np.array(s_o)), sigmoid(s_neg)
    grad_center_vector = (p_o - 1) * U[outside_index]
    grad_outside_vectors = np.zeros(U.shape)
    grad_outside_vectors[outside_index] = (p_o - 1) * center_vector
    for i in range(len(negative_indices)):
        grad_center_vector = grad_center_vector + p_neg[i] * U[i % n]
        grad_outside_vectors[negative_indices[i]] += p_neg[i] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
