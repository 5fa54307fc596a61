"""Right: packs loss and both gradients of each pair into one flat vector, sums these vectors with the built-in sum, and takes the sum apart again.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    """Skip-gram loss of one window, and its gradients."""

    n_words, dim = center_vectors.shape

    def packed(outside_index):
        loss, grad_v, grad_U = pair_loss_and_gradient(
            center_vectors[center_index].copy(), outside_index, outside_vectors
        )
        return np.concatenate([[loss], grad_v, np.ravel(grad_U)])

    total = sum(map(packed, outside_indices), start=np.zeros(1 + dim + outside_vectors.size))
    here = (np.arange(n_words) == center_index)[:, None]
    return (
        float(total[0]),
        np.where(here, total[1 : 1 + dim], 0.0),
        total[1 + dim :].reshape(outside_vectors.shape).copy(),
    )
