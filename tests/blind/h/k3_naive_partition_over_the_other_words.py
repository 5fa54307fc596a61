"""The partition function sums over all words but the outside word, as if the outside word competed only with the rest; its row of the gradient is then minus the center vector without y_hat_o.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    others = np.delete(np.arange(len(scores)), outside_index)

    competition = scores[others]
    shift = competition.max()
    log_Z = shift + np.log(np.sum(np.exp(competition - shift)))
    loss = log_Z - scores[outside_index]

    coefficient = np.empty(len(scores))
    coefficient[others] = np.exp(competition - log_Z)
    coefficient[outside_index] = -1.0
    return loss, coefficient @ outside_vectors, np.outer(coefficient, center_vector)
