"""All scores are measured from the score of the outside word, so that the loss is the log of a sum of which one term is one.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    score = outside_vectors @ center_vector
    ahead = score - score[outside_index]
    lead = max(ahead.max(), 0.0)
    total = np.exp(ahead - lead).sum()
    loss = lead + np.log(total)
    p = np.exp(ahead - lead) / total

    # sum_w p_w (u_w - u_o) is the same as the expected vector minus u_o
    grad_center = p @ outside_vectors - outside_vectors[outside_index]
    grad_outside = np.multiply.outer(p, center_vector)
    grad_outside[outside_index] -= center_vector
    return loss, grad_center, grad_outside
