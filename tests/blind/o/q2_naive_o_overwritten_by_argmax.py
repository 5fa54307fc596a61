"""The name o is used again for the place of the largest score when the scores are shifted, so everything afterwards belongs to the most probable word. Shows unless the outside word has the largest score.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    s = U @ v
    # stability: take away the largest one
    o = s.argmax()
    s = s - s[o]
    p = np.exp(s)
    p /= p.sum()
    J = -s[o] + np.log(np.exp(s).sum())
    d = p.copy()
    d[o] -= 1
    return J, U.T @ d, np.outer(d, v)
