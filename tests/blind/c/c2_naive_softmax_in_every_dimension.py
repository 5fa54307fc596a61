"""Takes the softmax over the words of every single product u_wj v_j and averages over the dimensions, instead of the softmax of the sum over j.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    products = outside_vectors * center_vector  # (n_words, dim)
    y_hat = softmax(products.T).mean(axis=0)
    loss = -np.log(y_hat[outside_index])
    y = np.zeros(len(y_hat))
    y[outside_index] = 1
    return loss, outside_vectors.T @ (y_hat - y), np.outer(y_hat - y, center_vector)
