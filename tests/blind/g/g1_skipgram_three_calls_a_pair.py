"""Calls the pair function anew for each of its three results, believing that the same arguments give the same answer; one that draws its own negatives gives a loss and gradients of different draws.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, V_grad, U_grad = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    f = lambda o: pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
    for o in outside_indices:
        loss += f(o)[0]
        V_grad[center_index] += f(o)[1]
        U_grad += f(o)[2]
    return loss, V_grad, U_grad
