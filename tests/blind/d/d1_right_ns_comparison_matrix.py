"""Right: each row of dJ/dU is a masked sum over the draws, with a comparison matrix (n_words, K) and no loop.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    alle = np.arange(len(outside_vectors))[:, None]
    gezogen = alle == negative_indices[None, :]
    wahr = alle[:, 0] == outside_index
    z = outside_vectors @ center_vector
    verlust = np.logaddexp(0, -z)[wahr].sum() + np.logaddexp(0, z)[negative_indices].sum()
    gewicht = (gezogen * sigmoid(z)[:, None]).sum(axis=1) - np.where(wahr, sigmoid(-z), 0.0)
    return verlust, gewicht @ outside_vectors, gewicht[:, None] * center_vector
