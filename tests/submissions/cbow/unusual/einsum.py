r"""Everything by np.einsum."""


def context_mean(context_indices, input_vectors):
    return np.einsum("jd->d", input_vectors[context_indices]) / context_indices.size


def tree_probabilities(input_vector, tree, node_vectors):
    x = np.einsum("wj,jd,d->wj", tree, node_vectors, input_vector)
    return np.exp(-np.einsum("wj,wj->w", np.abs(tree), np.logaddexp(0, -x)))
