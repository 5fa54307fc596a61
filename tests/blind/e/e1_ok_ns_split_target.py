"""Right: separates the outside word from the others with np.delete and puts the rows together again with np.insert.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    u_o = outside_vectors[outside_index]
    others = np.delete(outside_vectors, outside_index, axis=0)
    z = outside_vectors @ center_vector
    z_others = np.delete(z, outside_index)
    log_rest = np.logaddexp.reduce(z_others)
    log_Z = np.logaddexp(z[outside_index], log_rest)
    p_others = np.exp(z_others - log_Z)
    missing = p_others.sum()                    # 1 - p_o
    grad_v = p_others @ others - missing * u_o
    grad_U = np.insert(np.outer(p_others, center_vector), outside_index, -missing * center_vector, axis=0)
    return np.logaddexp(0, log_rest - z[outside_index]), grad_v, grad_U
