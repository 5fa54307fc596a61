"""dJ/dU holds the K + 1 rows of the outside word and the draws, in this order, instead of n_words rows.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    rows = np.vstack([outside_vectors[[outside_index]], outside_vectors[negative_indices]])
    z = rows @ center_vector
    delta = sigmoid(z)
    delta[0] -= 1
    loss = np.logaddexp(0, -z[0]) + np.logaddexp(0, z[1:]).sum()
    # only K+1 rows are touched, this is the point of negative sampling
    return loss, delta @ rows, np.outer(delta, center_vector)
