"""The sum in the denominator runs over the other words only, as if the outside word were compared with its rivals. Loss and gradients fit each other, so a gradient check passes.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    others = [w for w in range(n_words) if w != outside_index]
    u_o = outside_vectors[outside_index]
    rivals = outside_vectors[others]

    z = rivals @ center_vector
    m = z.max()
    loss = -u_o @ center_vector + m + np.log(np.exp(z - m).sum())

    p = softmax(z)
    grad_center_vector = -u_o + p @ rivals
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = -center_vector
    grad_outside_vectors[others] = np.outer(p, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
