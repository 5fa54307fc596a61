"""The drawn rows of the argument are negated in place for the computation and negated back at the end. The values are right, but the function writes to its argument, so it crashes if the array may only be read.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "arguments"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    outside_vectors[negative_indices] *= -1
    words = np.append(outside_index, negative_indices)
    rows = outside_vectors[words]
    outside_vectors[negative_indices] *= -1  # and back again

    signs = np.where(np.arange(len(words)) == 0, 1.0, -1.0)
    scores = rows @ center_vector
    loss = np.sum(np.logaddexp(0, -scores))
    d = -sigmoid(-scores)
    grad_center_vector = d @ rows
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, words, np.outer(d * signs, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
