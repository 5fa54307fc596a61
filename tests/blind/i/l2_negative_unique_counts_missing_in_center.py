"""Groups the draws with np.unique and weights the loss and the rows of U by the counts, but forgets the counts in the gradient of v_c, wrong when a word is drawn more than once.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    """Negative sampling loss of one pair of words with K draws, and its gradients."""

    words, counts = np.unique(negative_indices, return_counts=True)
    rows = outside_vectors[words]
    s_neg = rows @ center_vector
    s_pos = outside_vectors[outside_index] @ center_vector

    loss = np.logaddexp(0, -s_pos) + counts @ np.logaddexp(0, s_neg)

    sig = sigmoid(s_neg)
    pull = -sigmoid(-s_pos)
    grad_center_vector = pull * outside_vectors[outside_index] + sig @ rows

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[words] = np.outer(counts * sig, center_vector)
    grad_outside_vectors[outside_index] = pull * center_vector
    return loss, grad_center_vector, grad_outside_vectors
