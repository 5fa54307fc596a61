"""The second sum of the loss uses u_o in every term, as the handout misprints formula (5), so that it is K log sigma(-u_o v_c) and the draws have no influence on the loss. The gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    score = u_o @ center_vector
    loss = np.logaddexp(0, -score)
    for k in range(len(negative_indices)):
        loss += np.logaddexp(0, score)

    grad_center_vector = -(1 - sigmoid(score)) * u_o
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -(1 - sigmoid(score)) * center_vector
    for w in negative_indices:
        u_k = outside_vectors[w]
        grad_center_vector = grad_center_vector + (1 - sigmoid(-(u_k @ center_vector))) * u_k
        grad_outside_vectors[w] += (1 - sigmoid(-(u_k @ center_vector))) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
