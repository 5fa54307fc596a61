"""Right: works with the differences d_w = u_w - u_o, so that the loss is log sum exp(d_w.v_c) and its gradient for v_c the mean of the d_w.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    D = outside_vectors - outside_vectors[outside_index]
    z = D @ center_vector
    loss = np.logaddexp.reduce(z.astype(float))
    p = np.exp(z - loss)
    grad_center = (D * p[:, None]).sum(axis=0)
    grad_outside = p[:, None] * center_vector
    # row o: minus the sum of all the others
    grad_outside[outside_index] = 0
    grad_outside[outside_index] = -grad_outside.sum(axis=0)
    return loss, grad_center, grad_outside
