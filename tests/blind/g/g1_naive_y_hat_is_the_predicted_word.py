"""Takes 'prediction' literally: for grad_center_vector y_hat is rounded to the one-hot vector of the most probable word, so the gradient is u_argmax - u_o.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U, v, o = outside_vectors, center_vector, outside_index
    s = U @ v
    p = softmax(s)
    J = np.logaddexp.reduce(s) - s[o]
    predicted = np.argmax(p)
    dv = U[predicted] - U[o]          # observed - expected, sign flipped
    dU = np.outer(p, v)
    dU[o] -= v
    return J, dv, dU
