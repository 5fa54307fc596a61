"""Divides each exponential by the partition sum as far as it has been accumulated in the same loop, not by the finished one; the loss is right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    top = s.max()
    Z = 0.0
    dv = -1.0 * outside_vectors[outside_index]
    dU = np.zeros(outside_vectors.shape)
    for w in range(len(s)):
        weight = np.exp(s[w] - top)
        Z += weight
        prob = weight / Z if Z > 0 else 0.0
        dv += prob * outside_vectors[w]
        dU[w] += prob * center_vector
    dU[outside_index] -= center_vector
    loss = top + np.log(Z) - s[outside_index]
    return loss, dv, dU
