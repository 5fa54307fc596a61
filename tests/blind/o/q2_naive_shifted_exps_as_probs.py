"""In grad_center_vector the shifted exponentials are taken for the probabilities, without dividing by their sum. Shows in grad_center_vector for every input but those where one word has all the probability.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    scores = scores - scores.max()
    exps = np.exp(scores)
    normaliser = exps.sum()

    loss = np.log(normaliser) - scores[outside_index]

    # d/dv log sum_x exp(u_x v) = sum_x exp(u_x v) u_x ; the max is taken out already
    grad_center = exps @ outside_vectors - outside_vectors[outside_index]

    grad_outside = np.outer(exps / normaliser, center_vector)
    grad_outside[outside_index] -= center_vector
    return loss, grad_center, grad_outside
