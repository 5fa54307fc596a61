"""Right: collects all triples in a list, turns them round with zip(*...) and sums stacked arrays.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    triples = []
    for o in outside_indices:
        loss, grad_v, grad_U = pair_loss_and_gradient(
            center_vectors[center_index, :], o, outside_vectors
        )
        # copies, in case the function uses its arrays again
        triples.append((loss, np.array(grad_v), np.array(grad_U)))
    losses, grads_v, grads_U = zip(*triples)

    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = np.stack(grads_v).sum(axis=0)
    return sum(losses), grad_center_vectors, np.stack(grads_U).sum(axis=0)
