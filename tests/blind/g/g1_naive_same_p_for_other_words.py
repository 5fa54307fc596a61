"""Copies the line for w != o from the Korean source, which prints v_c P(O = o | C = c): every other row gets the probability of the outside word instead of its own.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    probs = softmax(scores)
    loss = -scores[outside_index] + np.logaddexp.reduce(scores)

    # gradient w.r.t. v_c : -u_o + sum_x P(x|c) u_x
    grad_center_vector = -outside_vectors[outside_index] + probs @ outside_vectors

    # gradient w.r.t. u_w
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w in range(outside_vectors.shape[0]):
        if w == outside_index:      # outside word라면
            grad_outside_vectors[w] = center_vector * (probs[outside_index] - 1)
        else:                       # 다른 word라면
            grad_outside_vectors[w] = center_vector * probs[outside_index]
    return loss, grad_center_vector, grad_outside_vectors
