"""The student believes that the derivative of softmax is p (1 - p) entry by entry, like that of the sigmoid. Only the score of the outside word then gets a derivative, (p_o - 1), and all the other words get none.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    p = softmax(z)
    y = np.eye(len(p))[outside_index]
    loss = z.max() + np.log(np.exp(z - z.max()).sum()) - z @ y

    # chain rule: dJ/dp_o = -1 / p_o, and dp/dz = p (1 - p), so p cancels
    dz = -y * (1 - p)
    grad_center_vector = dz @ outside_vectors
    grad_outside_vectors = dz.reshape(-1, 1) @ center_vector.reshape(1, -1)
    return loss, grad_center_vector, grad_outside_vectors
