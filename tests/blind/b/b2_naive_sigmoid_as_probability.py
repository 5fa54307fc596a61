"""Takes sigma(u_w.v_c) as the probability of word w, without a normalisation over the words: loss -log sigma(u_o.v_c), gradients with sigma(U v_c) - y.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    prob = sigmoid(scores)
    loss = np.logaddexp(0, -scores[outside_index])
    prob[outside_index] -= 1
    return loss, outside_vectors.T @ prob, np.outer(prob, center_vector)
