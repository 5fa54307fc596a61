"""The rows of the draws are added up first and log sigma is taken once of minus the total score: log sigma(-sum) instead of sum log sigma. The gradients belong to that loss; only K = 1 is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    good = outside_vectors[outside_index]
    bad = np.sum(outside_vectors[negative_indices], axis=0)

    loss = np.logaddexp(0, -(good @ center_vector)) + np.logaddexp(0, bad @ center_vector)

    push = sigmoid(bad @ center_vector)
    pull = sigmoid(-(good @ center_vector))
    grad_center_vector = push * bad - pull * good

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] -= pull * center_vector
    for w in negative_indices:
        grad_outside_vectors[w] += push * center_vector
    return loss, grad_center_vector, grad_outside_vectors
