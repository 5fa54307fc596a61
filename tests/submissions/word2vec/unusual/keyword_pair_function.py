r"""The pair function is called with keywords."""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    triples = [
        pair_loss_and_gradient(
            outside_vectors=outside_vectors,
            outside_index=o,
            center_vector=center_vectors[center_index],
        )
        for o in outside_indices
    ]
    grad_V = np.zeros(center_vectors.shape)
    grad_V[center_index] = sum(t[1] for t in triples)
    return sum(t[0] for t in triples), grad_V, sum(t[2] for t in triples)
