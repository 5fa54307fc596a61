"""Right: counts the draws in a collections.Counter and walks through the distinct words, each weighted by its count.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


from collections import Counter


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    grad_U = {w: 0.0 * center_vector for w in range(len(outside_vectors))}
    u_o = outside_vectors[outside_index]
    miss = sigmoid(-(u_o @ center_vector))
    loss = np.logaddexp(0.0, -(u_o @ center_vector))
    grad_v = -miss * u_o
    grad_U[int(outside_index)] = -miss * center_vector
    for w, n in Counter(int(k) for k in negative_indices).items():
        u = outside_vectors[w]
        loss += n * np.logaddexp(0.0, u @ center_vector)
        grad_v = grad_v + n * sigmoid(u @ center_vector) * u
        grad_U[w] = grad_U[w] + n * sigmoid(u @ center_vector) * center_vector
    return loss, grad_v, np.stack([grad_U[w] for w in range(len(outside_vectors))])
