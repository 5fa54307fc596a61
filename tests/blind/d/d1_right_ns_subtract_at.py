"""Right: starts from the gradient of K+1 wrong guesses and uses np.subtract.at and complementary sigmoids with the signs pulled out.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""

from functools import reduce


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    pos, neg = outside_vectors[outside_index], -outside_vectors[negative_indices]
    a, b = pos @ center_vector, neg @ center_vector
    loss = -reduce(lambda total, x: total - np.logaddexp(0, -x), b, -np.logaddexp(0, -a))
    gain = (1 - sigmoid(a)) * pos + reduce(np.add, [(1 - sigmoid(x)) * w for x, w in zip(b, neg)])
    G = np.zeros(outside_vectors.shape)
    np.subtract.at(G, outside_index, (1 - sigmoid(a)) * center_vector)
    np.subtract.at(G, negative_indices, np.outer(1 - sigmoid(b), -center_vector))
    return loss, -gain, G
