"""Calls the pair function three times for each outside word, once for each returned value, so with a pair function that draws its words the gradients belong to other draws than the loss.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    f = lambda o: pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
    loss = sum(f(o)[0] for o in outside_indices)
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    grad_V[center_index] = sum(f(o)[1] for o in outside_indices)
    grad_U += sum(f(o)[2] for o in outside_indices)
    return loss, grad_V, grad_U
