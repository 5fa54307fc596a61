"""The sum of y_hat_x u_x in the gradient for v_c skips x = o, so that the term y_hat_o u_o is missing.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = [u @ center_vector for u in outside_vectors]
    biggest = max(scores)
    normaliser = sum(np.exp(s - biggest) for s in scores)
    prob = [np.exp(s - biggest) / normaliser for s in scores]
    loss = biggest + np.log(normaliser) - scores[outside_index]

    grad_c = np.zeros(len(center_vector))
    grad_u = np.zeros(outside_vectors.shape)
    for w, p in enumerate(prob):
        if w == outside_index:
            grad_c = grad_c - outside_vectors[w]
            grad_u[w] = (p - 1) * center_vector
        else:
            grad_c = grad_c + p * outside_vectors[w]
            grad_u[w] = p * center_vector
    return loss, grad_c, grad_u
