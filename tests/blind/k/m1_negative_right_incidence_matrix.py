"""A matrix of zeros and ones, one row a draw and one column a word, does all gathering and scattering.
---
verdict = "right"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    n_words = outside_vectors.shape[0]
    C = (np.asarray(negative_indices)[:, None] == np.arange(n_words)[None, :]) * 1.0
    y = (np.arange(n_words) == outside_index) * 1.0

    z_o = y @ outside_vectors @ center_vector
    z_k = C @ outside_vectors @ center_vector
    loss = np.logaddexp(0, -z_o) + np.logaddexp(0, z_k).sum()
    coefficients = C.T @ sigmoid(z_k) - sigmoid(-z_o) * y
    return loss, coefficients @ outside_vectors, np.outer(coefficients, center_vector)
