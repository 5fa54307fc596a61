"""Right: sigma(x) is (1 + tanh(x/2))/2, which never overflows, and -log sigma(x) is written as max(-x, 0) + log1p(exp(-|x|)); loops over the draws.
---
verdict = "right"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def sig(x):
        return 0.5 * (1.0 + np.tanh(0.5 * x))

    def minus_log_sig(x):
        return max(-x, 0.0) + np.log1p(np.exp(-abs(x)))

    s = np.dot(outside_vectors[outside_index], center_vector)
    J = minus_log_sig(s)
    c = -sig(-s)
    gv = c * outside_vectors[outside_index]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] += c * center_vector
    for k in negative_indices:
        s = np.dot(outside_vectors[k], center_vector)
        J += minus_log_sig(-s)
        gv += sig(s) * outside_vectors[k]
        gU[k] += sig(s) * center_vector
    return J, gv, gU
