"""The outside gradient is y-style for the whole vocabulary: every word but the outside word gets sigma(u_w v_c) v_c once, whether it was drawn or not and however often. Loss and center gradient use the draws rightly.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    scores = np.matmul(outside_vectors, center_vector)
    loss = np.logaddexp(0, -scores[outside_index])
    loss += sum(np.logaddexp(0, scores[k]) for k in negative_indices)

    # like y_hat - y for softmax, with sigmoids
    y = np.zeros(scores.shape)
    y[outside_index] = 1
    delta = sigmoid(scores) - y

    grad_center_vector = delta[outside_index] * outside_vectors[outside_index]
    for k in negative_indices:
        grad_center_vector = grad_center_vector + delta[k] * outside_vectors[k]
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
