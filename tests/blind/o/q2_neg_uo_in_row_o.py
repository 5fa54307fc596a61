"""The line of row o in grad_outside_vectors was copied from grad_center_vector with u_o left in the place of v_c. Shows in row o of grad_outside_vectors unless u_o equals v_c.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    u_negs = outside_vectors[negative_indices]
    score_o = u_o @ center_vector
    score_negs = u_negs @ center_vector
    sig_o = sigmoid(np.array(score_o))
    sig_negs = sigmoid(score_negs)

    loss = np.logaddexp(0, -score_o) + np.logaddexp(0, score_negs).sum()

    grad_center_vector = (sig_o - 1) * u_o
    grad_center_vector += (sig_negs[:, np.newaxis] * u_negs).sum(axis=0)

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = (sig_o - 1) * u_o
    for j, w in enumerate(negative_indices):
        grad_outside_vectors[w] += sig_negs[j] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
