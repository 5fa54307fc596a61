"""Right: everything is written with the differences u_x - u_o, so that the loss is a log-sum-exp and the center gradient their mean under y_hat.
---
verdict = "right"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    D = outside_vectors - outside_vectors[outside_index]
    d = D @ center_vector
    m = d.max()
    e = np.exp(d - m)
    total = sum(e)
    p = e / total
    grad_outside_vectors = np.multiply.outer(p, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return m + np.log(total), p @ D, grad_outside_vectors
