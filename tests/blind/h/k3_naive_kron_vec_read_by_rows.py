"""The gradient by U is built as kron(v_c, delta), which is the matrix stacked by columns, but it is reshaped by rows: the right numbers stand in the wrong places.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    z = z - z.max()
    loss = np.log(np.exp(z).sum()) - z[outside_index]

    onehot = np.eye(len(z))[outside_index]
    delta = softmax(z) - onehot

    # vec(a b^T) = b (x) a
    vec = np.kron(center_vector, delta)
    return loss, outside_vectors.T @ delta, vec.reshape(outside_vectors.shape)
