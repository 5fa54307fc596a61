"""Calls the pair function three times for each outside word, once for each returned value, where one call is allowed; the numbers are right only if the pair loss is not random.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "calls"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v = center_vectors[center_index]
    loss = sum(pair_loss_and_gradient(v, o, outside_vectors)[0] for o in outside_indices)
    grad_V = np.zeros(center_vectors.shape)
    grad_V[center_index] = sum(pair_loss_and_gradient(v, o, outside_vectors)[1] for o in outside_indices)
    grad_U = sum(pair_loss_and_gradient(v, o, outside_vectors)[2] for o in outside_indices)
    return loss, grad_V, grad_U
