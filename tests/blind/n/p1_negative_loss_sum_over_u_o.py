"""The sum over the draws in the loss is taken with the score of the outside word, -K log sigma(-u_o^T v_c), as equation (5) of the source prints it. Shows whenever the scores of the draws differ from that of the outside word.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K = len(negative_indices)
    scores = outside_vectors @ center_vector
    x = scores[outside_index]

    loss = np.logaddexp(0, -x)
    for k in range(K):
        loss = loss + np.logaddexp(0, x)

    sig = sigmoid(scores)
    grad_center_vector = -(1 - sig[outside_index]) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = -(1 - sig[outside_index]) * center_vector
    for k in range(K):
        w = negative_indices[k]
        grad_center_vector = grad_center_vector + sig[w] * outside_vectors[w]
        grad_outside_vectors[w] += sig[w] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
