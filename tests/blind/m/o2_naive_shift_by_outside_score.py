"""The scores are shifted by that of the outside word, which makes the loss a neat log(sum), but protects against overflow only if the outside word is (nearly) the largest: if another score is more than 709 larger, the loss is inf and the gradients nan.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    # softmax(z) = softmax(z - m) for EVERY m. With m = z_o the numerator of y_hat_o is
    # exp(0) = 1, so the loss is simply the log of the denominator
    z = z - z[outside_index]
    e = np.exp(z)
    total = e.sum()
    loss = np.log(total)

    y_hat = e / total
    error = y_hat.copy()
    error[outside_index] -= 1
    return loss, outside_vectors.T @ error, np.outer(error, center_vector)
