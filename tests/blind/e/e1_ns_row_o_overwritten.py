"""Row o of dJ/dU is set to -v_c, overwriting the y_hat_o v_c that stood there, instead of having v_c subtracted.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    probs = softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]

    grad_center_vector = -outside_vectors[outside_index] + probs @ outside_vectors

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w in range(len(outside_vectors)):
        if w == outside_index:
            grad_outside_vectors[w] = -center_vector
        else:
            grad_outside_vectors[w] = probs[w] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
