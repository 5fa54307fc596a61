"""Returns only the K + 1 rows that were touched (outside word first) and not a matrix of the shape of U.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    pos, neg = outside_vectors[outside_index], outside_vectors[negative_indices]
    a = np.array([pos @ center_vector])
    b = neg @ center_vector
    loss = np.logaddexp(0, -a).sum() + np.logaddexp(0, b).sum()
    ga, gb = sigmoid(a) - 1, sigmoid(b)
    grad_center_vector = ga * pos + gb @ neg
    grad_pos = ga[:, None] * center_vector
    grad_neg = gb[:, None] * center_vector
    return loss, grad_center_vector, np.vstack([grad_pos, grad_neg])
