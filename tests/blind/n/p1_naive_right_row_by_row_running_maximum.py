"""One pass over the words with a running maximum and a running sum (online log-sum-exp) that also carries the weighted sum of the rows; no vector of probabilities until the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, U, o = center_vector, outside_vectors, outside_index
    z = [row @ v for row in U]
    top, total, mixture = z[0], 1.0, U[0].copy()
    for w in range(1, len(z)):
        if z[w] > top:
            shrink = np.exp(top - z[w])
            top, total, mixture = z[w], total * shrink + 1.0, mixture * shrink + U[w]
        else:
            weight = np.exp(z[w] - top)
            total, mixture = total + weight, mixture + weight * U[w]

    loss = np.log(total) + (top - z[o])
    grad_center = mixture / total - U[o]
    grad_outside = np.empty(U.shape)
    for w in range(len(z)):
        grad_outside[w] = (np.exp(z[w] - top) / total - (w == o)) * v
    return loss, grad_center, grad_outside
