"""The outside word gets the factor sigma(u_o . v_c) instead of sigma(u_o . v_c) - 1 in both gradients: the label 1 is not subtracted.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    rows = np.concatenate([[outside_index], np.asarray(negative_indices, dtype=int)])
    logits = outside_vectors[rows] @ center_vector
    signs = np.where(np.arange(rows.size) == 0, -1.0, 1.0)
    loss = np.logaddexp(0, signs * logits).sum()
    dlogits = sigmoid(logits)
    grad_U = np.zeros(outside_vectors.shape)
    np.add.at(grad_U, rows, np.outer(dlogits, center_vector))
    return loss, dlogits @ outside_vectors[rows], grad_U
