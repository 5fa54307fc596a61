"""The rows of the draws are added with G[negative_indices] += ..., which adds a word drawn twice only once; loss and dJ/dv_c count it twice.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    N = outside_vectors[negative_indices]
    s_o, s_k = u_o @ center_vector, N @ center_vector
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()
    a, b = -sigmoid(np.array([-s_o]))[0], sigmoid(s_k)
    G = np.zeros_like(outside_vectors)
    G[outside_index] += a * center_vector
    G[negative_indices] += np.outer(b, center_vector)
    return loss, a * u_o + b @ N, G
