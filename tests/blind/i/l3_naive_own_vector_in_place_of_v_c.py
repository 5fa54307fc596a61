"""The roles of u and v are mixed up in the gradient of U: row w is delta_w times the word's own outside vector u_w, where it should be delta_w times v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    delta = softmax(z)
    delta[outside_index] -= 1
    # each word's vector, weighted with its error: summed up for v_c, not summed for U
    weighted = delta[:, np.newaxis] * outside_vectors
    return loss, weighted.sum(axis=0), weighted
