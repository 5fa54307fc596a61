"""dJ/dU is collected in a buffer that is kept for the shape of U and never set to zero again: the first call is right, every later one returns the sum of all gradients so far, in the same array.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices, buffers={}
):
    shape = outside_vectors.shape
    if shape not in buffers:
        buffers[shape] = np.zeros(shape)  # faster than a new matrix for every pair
    G = buffers[shape]
    words = np.append(negative_indices, outside_index)
    sign = np.append(np.ones(len(negative_indices)), -1.0)
    rows = outside_vectors[words]
    s = sign * (rows @ center_vector)
    weight = sign * sigmoid(s)
    np.add.at(G, words, np.outer(weight, center_vector))
    return np.logaddexp(0, s).sum(), weight @ rows, G
