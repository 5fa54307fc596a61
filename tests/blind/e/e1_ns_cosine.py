"""Uses the cosine of the angle between u_w and v_c as score instead of the inner product; the gradients keep the plain formulas with those probabilities.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def cosine(U, v):
    norms = np.sqrt((U ** 2).sum(axis=1)) * np.sqrt((v ** 2).sum())
    return (U @ v) / np.where(norms > 0, norms, 1.0)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    sim = cosine(outside_vectors, center_vector)
    p = softmax(sim)
    loss = -np.log(p[outside_index])
    p[outside_index] -= 1
    return loss, p @ outside_vectors, np.outer(p, center_vector)
