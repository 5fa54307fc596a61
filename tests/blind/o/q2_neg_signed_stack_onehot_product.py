"""Right: stacks the outside word and the draws with signs +1 and -1, and adds up the rows by a product with a matrix of one-hot rows.
---
verdict = "right"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    who = np.concatenate(([outside_index], negative_indices)).astype(int)
    sign = np.where(np.arange(who.size) == 0, 1.0, -1.0)
    margin = sign * (outside_vectors[who] @ center_vector)

    loss = np.logaddexp(0, -margin).sum()
    pull = -sign * sigmoid(-margin)                  # dJ / d score, one for each place

    one_hot = (who[:, None] == np.arange(len(outside_vectors))).astype(float)
    per_word = pull @ one_hot
    return loss, per_word @ outside_vectors, per_word[:, None] @ center_vector[None, :]
