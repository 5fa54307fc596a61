"""Right: the row sums come from a boolean matrix that says which word was drawn in which place.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    mots = np.arange(outside_vectors.shape[0])
    tirage = mots[:, None] == np.asarray(negative_indices)[None, :]  # (n_words, K)
    produits = (outside_vectors * center_vector).sum(axis=1)
    perte = np.logaddexp(0, -produits[outside_index]) + (tirage.T @ np.logaddexp(0, produits)).sum()
    poids = tirage.sum(axis=1) * sigmoid(produits) - (mots == outside_index) * (1 - sigmoid(produits))
    return perte, (poids[:, None] * outside_vectors).sum(axis=0), poids[:, None] * center_vector
