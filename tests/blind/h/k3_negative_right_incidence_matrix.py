"""Right: an incidence matrix with one row per term of the sum (-1 for the outside word, +1 for a draw) turns all scores, losses and gradients into matrix products; repeated draws are repeated rows.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_terms, n_words = 1 + len(negative_indices), len(outside_vectors)
    incidence = np.zeros((n_terms, n_words))
    incidence[0, outside_index] = -1.0
    incidence[np.arange(1, n_terms), negative_indices] = 1.0

    signed = incidence @ (outside_vectors @ center_vector)
    loss = np.sum(np.logaddexp(0.0, signed))
    by_score = incidence.T @ sigmoid(signed)
    return loss, outside_vectors.T @ by_score, by_score[:, None] @ center_vector[None, :]
