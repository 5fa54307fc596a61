"""In dJ/dv_c the inner derivative of -u_k^T v_c, which is -u_k, was taken as u_k, so the drawn words are subtracted
instead of added. Shows for every input whose drawn rows are not zero.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    pos = outside_vectors[outside_index]
    neg = outside_vectors[negative_indices]
    sig_pos = sigmoid(np.atleast_1d(pos @ center_vector))[0]
    sig_neg = sigmoid(-(neg @ center_vector))

    loss = np.logaddexp(0, -(pos @ center_vector)) + np.logaddexp(0, neg @ center_vector).sum()

    # d/dv log sigma(x) = (1 - sigma(x)) * dx/dv
    grad_center_vector = -(1 - sig_pos) * pos - np.sum((1 - sig_neg)[:, None] * neg, axis=0)

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] -= (1 - sig_pos) * center_vector
    for k, s in zip(negative_indices, sig_neg):
        grad_outside_vectors[k] += (1 - s) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
