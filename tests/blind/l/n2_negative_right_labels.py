"""Outside word and draws form one list with labels of plus and minus one, and add.at collects the rows.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    indices = np.r_[outside_index, negative_indices]
    labels = np.where(np.arange(len(indices)) == 0, 1.0, -1.0)
    vectors = outside_vectors.take(indices, axis=0)
    margin = labels * (vectors @ center_vector)
    slope = -labels * sigmoid(-margin)
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, indices, np.outer(slope, center_vector))
    return np.logaddexp(0, -margin).sum(), slope @ vectors, grad_outside
