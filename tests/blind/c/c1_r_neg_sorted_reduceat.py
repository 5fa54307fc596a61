"""Right: the draws are sorted, and np.add.reduceat adds up each run of equal words.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    k = np.sort(negative_indices)
    starts = np.flatnonzero(np.concatenate(([True], k[1:] != k[:-1])))
    z = outside_vectors[k] @ center_vector
    z_o = outside_vectors[outside_index] @ center_vector
    push = sigmoid(z)
    pull = -sigmoid(np.array([-z_o]))[0]
    G = np.zeros(outside_vectors.shape)
    G[k[starts]] = np.multiply.outer(np.add.reduceat(push, starts), center_vector)
    G[outside_index] = pull * center_vector
    loss = np.logaddexp(0, -z_o) + np.logaddexp(0, z).sum()
    return loss, pull * outside_vectors[outside_index] + push @ outside_vectors[k], G
