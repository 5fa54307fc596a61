"""Takes the cosine of the two vectors as the score in place of the inner product u_w.v_c (the rows of U and v_c are scaled to length one first), and uses the usual gradients with these scaled vectors.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def _unit(a):
    length = np.sqrt((a * a).sum(axis=-1, keepdims=True))
    return a / np.where(length == 0, 1.0, length)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, U = _unit(center_vector), _unit(outside_vectors)  # similar words: small angle
    z = U @ v
    p = softmax(z)
    loss = -np.log(p[outside_index])
    p[outside_index] -= 1
    return loss, p @ U, np.outer(p, v)
