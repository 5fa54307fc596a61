"""The gradient of U lives in a module-level buffer that is never set to zero (zero_grad is missing), so from the second call with the same shape on dJ/dU contains the sum of all calls, and the first result changes too.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


GRAD = {}


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    grad = GRAD.setdefault(outside_vectors.shape, np.zeros(outside_vectors.shape))
    s = outside_vectors @ center_vector
    loss = np.logaddexp(0, -s[outside_index]) + np.logaddexp(0, s[negative_indices]).sum()
    grad_v = (sigmoid(s[outside_index]) - 1) * outside_vectors[outside_index]
    grad_v = grad_v + sigmoid(s[negative_indices]) @ outside_vectors[negative_indices]
    grad[outside_index] += (sigmoid(s[outside_index]) - 1) * center_vector
    np.add.at(grad, negative_indices, np.outer(sigmoid(s[negative_indices]), center_vector))
    return loss, grad_v, grad
