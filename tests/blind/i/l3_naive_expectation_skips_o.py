"""In the gradient of v_c the sum of P(x|c) u_x runs over x != o only, because the student thinks that the outside word is already dealt with by -u_o. The term y_hat_o u_o is missing.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    shifted = scores - scores.max()
    loss = np.log(np.exp(shifted).sum()) - shifted[outside_index]
    p = np.exp(shifted) / np.exp(shifted).sum()

    grad_center_vector = -outside_vectors[outside_index]
    for x, u_x in enumerate(outside_vectors):
        if x == outside_index:
            continue
        grad_center_vector = grad_center_vector + p[x] * u_x

    grad_outside_vectors = np.outer(p, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
