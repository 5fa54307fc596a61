"""The scores are cosine similarities (all vectors divided by their lengths), while the gradients are written as if the unit vectors were the parameters, without the derivative of the normalisation.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def unit(v):
    length = np.linalg.norm(v, axis=-1, keepdims=True)
    return v / np.where(length > 0, length, 1)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # similarity of words = cosine
    U, v = unit(outside_vectors), unit(center_vector)
    sim = U @ v
    delta = softmax(sim) - np.eye(len(U))[outside_index]
    return np.log(np.exp(sim).sum()) - sim[outside_index], delta @ U, np.outer(delta, v)
