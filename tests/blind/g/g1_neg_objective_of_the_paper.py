"""Returns log sigma(u_o.v_c) + sum log sigma(-u_k.v_c), the objective which the paper of Mikolov maximises, as the loss; its sign is wrong while the gradients are those of the loss.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def log_sigmoid(x):
    return -np.logaddexp(0, -x)


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    positive = outside_vectors[outside_index] @ center_vector
    negative = outside_vectors[negative_indices] @ center_vector
    objective = log_sigmoid(positive) + log_sigmoid(-negative).sum()   # Mikolov et al., eq. 4

    per_word = np.bincount(
        negative_indices, weights=sigmoid(negative), minlength=len(outside_vectors)
    )
    per_word[outside_index] -= sigmoid(-positive)
    return objective, per_word @ outside_vectors, np.outer(per_word, center_vector)
