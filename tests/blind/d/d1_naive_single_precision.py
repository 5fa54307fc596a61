"""Converts the vectors to float32 to save memory, so that scores and probabilities only have seven digits.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = outside_vectors.astype(np.float32)
    v = center_vector.astype(np.float32)
    s = U @ v
    m = s.max()
    e = np.exp(s - m)
    loss = m + np.log(e.sum()) - s[outside_index]
    delta = e / e.sum()
    delta[outside_index] -= 1
    return (
        float(loss),
        (delta @ U).astype(np.float64),
        np.outer(delta, v).astype(np.float64),
    )
