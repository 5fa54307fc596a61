"""The gradient of the k-th draw is added to row k of the outside gradient instead of to the row of the drawn word (the counter of enumerate is used as the word).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    s = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -s)
    grad_center_vector = (sigmoid(s) - 1) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = (sigmoid(s) - 1) * center_vector

    negatives = outside_vectors[negative_indices]
    for k, u_k in enumerate(negatives):
        s_k = u_k @ center_vector
        loss = loss + np.logaddexp(0, s_k)
        grad_center_vector = grad_center_vector + sigmoid(s_k) * u_k
        grad_outside_vectors[k] += sigmoid(s_k) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
