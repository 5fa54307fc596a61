"""The minus inside the sigmoid of the drawn words is missing: each draw gives -log sigma(+u_k.v_c), as if it were an outside word, with the gradients of that.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def _one_term(u, v):
    """-log sigmoid(u.v) and its derivative with respect to the score"""
    s = u @ v
    return np.logaddexp(0, -s), sigmoid(s) - 1


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words = [outside_index] + list(negative_indices)
    loss = 0.0
    grad_center = np.zeros(center_vector.shape)
    grad_outside = np.zeros(outside_vectors.shape)
    for w in words:
        term, slope = _one_term(outside_vectors[w], center_vector)
        loss += term
        grad_center += slope * outside_vectors[w]
        grad_outside[w] += slope * center_vector
    return loss, grad_center, grad_outside
