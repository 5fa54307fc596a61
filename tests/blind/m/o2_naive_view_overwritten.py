"""All three results have the right values, but `grad_center = outside_vectors[outside_index]` is a view and is then computed upon in place: row o of the argument outside_vectors is overwritten with the center gradient (and read-only arguments make it crash).
---
verdict = "wrong"
kind = "mutation"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    z -= z.max()
    log_norm = np.log(np.exp(z).sum())
    loss = log_norm - z[outside_index]
    probs = np.exp(z - log_norm)

    # observed minus expected, with the sign turned
    expected = probs @ outside_vectors
    grad_center = outside_vectors[outside_index]
    grad_center -= expected
    grad_center *= -1

    probs[outside_index] -= 1
    return loss, grad_center, np.outer(probs, center_vector)
