"""For the outside word the derivative of -log sigmoid(s) is taken as -sigmoid(s)(1 - sigmoid(s)), the 1/sigmoid(s) of the logarithm being lost. Shows in both gradients unless the score of the outside word is large.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    sig = lambda t: float(sigmoid(np.array([t]))[0])

    def dsig(t):
        return sig(t) * (1 - sig(t))

    v = center_vector
    u_o = outside_vectors[outside_index]
    s_o = u_o @ v
    loss = np.logaddexp(0, -s_o)
    grad_v = -dsig(s_o) * u_o
    grad_U = np.zeros_like(outside_vectors)
    grad_U[outside_index] = -dsig(s_o) * v
    for w in negative_indices:
        s = outside_vectors[w] @ v
        loss += np.logaddexp(0, s)
        # sigma'(-s) / sigma(-s) = 1 - sigma(-s) = sigma(s)
        grad_v += sig(s) * outside_vectors[w]
        grad_U[w] += sig(s) * v
    return loss, grad_v, grad_U
