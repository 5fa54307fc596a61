"""In the sum over the draws for the center vector, the two factors carry different indices (k and l) in the einsum, so that the sum of the sigmas multiplies the sum of the rows; right for one draw only.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v = center_vector
    s = np.einsum("ki,i->k", outside_vectors[negative_indices], v)
    s_o = np.einsum("i,i->", outside_vectors[outside_index], v)
    a, a_o = sigmoid(s), sigmoid(-s_o)

    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s).sum()
    grad_center_vector = np.einsum("k,lj->j", a, outside_vectors[negative_indices])
    grad_center_vector -= a_o * outside_vectors[outside_index]

    picks = (np.arange(len(outside_vectors))[:, None] == negative_indices).astype(float)
    grad_outside_vectors = np.einsum("wk,k,j->wj", picks, a, v)
    grad_outside_vectors[outside_index] -= a_o * v
    return loss, grad_center_vector, grad_outside_vectors
