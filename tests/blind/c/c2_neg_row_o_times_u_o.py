"""Row o of dJ/dU is -(1 - sigma(s_o)) u_o instead of -(1 - sigma(s_o)) v_c, the expression of dJ/dv_c copied.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    score = outside_vectors @ center_vector
    p = sigmoid(score)
    positive = -(1 - p[outside_index]) * outside_vectors[outside_index]
    loss = np.logaddexp(0, -score[outside_index]) + np.logaddexp(0, score[negative_indices]).sum()
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = positive
    grad_center_vector = positive.copy()
    for k in negative_indices:
        grad_center_vector += p[k] * outside_vectors[k]
        grad_outside_vectors[k] += p[k] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
