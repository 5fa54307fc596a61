"""All three values are right but dJ/dU is returned second and dJ/dv_c third.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    dJ = {"loss": np.logaddexp.reduce(scores) - scores[outside_index]}
    y_hat[outside_index] -= 1
    dJ["U"] = y_hat.reshape(-1, 1) @ center_vector.reshape(1, -1)
    dJ["v_c"] = outside_vectors.T @ y_hat
    return tuple(dJ.values())
