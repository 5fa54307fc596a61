"""The gradient of the center vector is delta times the matrix grad_outside_vectors instead of delta times outside_vectors (wrong variable).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    z = z - z.max()
    loss = np.log(np.exp(z).sum()) - z[outside_index]
    d = softmax(z)
    d[outside_index] -= 1
    outside = np.outer(d, center_vector)
    center = d @ outside
    return loss, center, outside
