"""The gradient goes through the Jacobian of the softmax, whose entries off the diagonal have the wrong sign (plus p_i p_j instead of minus), so all words but the outside one are pushed the wrong way.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    o = outside_index
    s = outside_vectors @ center_vector
    p = softmax(s)
    biggest = np.max(s)
    loss = biggest + np.log(np.sum(np.exp(s - biggest))) - s[o]

    # row o of dp/ds, already divided by p_o so that nothing is divided by zero:
    #   i == o :  p_o (1 - p_o) / p_o
    #   i != o :  p_o p_i / p_o
    row = np.array([1 - p[i] if i == o else p[i] for i in range(len(p))])
    dJ_ds = -row

    grad_center_vector = sum(d * u for d, u in zip(dJ_ds, outside_vectors))
    grad_outside_vectors = np.array([d * center_vector for d in dJ_ds])
    return loss, grad_center_vector, grad_outside_vectors
