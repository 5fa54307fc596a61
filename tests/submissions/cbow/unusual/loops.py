r"""Plain loops over words and dimensions."""


def context_mean(context_indices, input_vectors):
    dim = input_vectors.shape[1]
    mean = [0.0] * dim
    for w in context_indices:
        for i in range(dim):
            mean[i] += input_vectors[w, i] / len(context_indices)
    return np.array(mean)


def tree_probabilities(input_vector, tree, node_vectors):
    scores = node_vectors @ input_vector
    probabilities = np.ones(len(tree))
    for w in range(len(tree)):
        for j in range(len(scores)):
            if tree[w, j] != 0:
                probabilities[w] *= sigmoid(tree[w, j] * scores[j])
    return probabilities


def hierarchical_softmax_loss_and_gradient(input_vector, word_index, tree, node_vectors):
    loss = 0.0
    grad_input_vector = np.zeros(input_vector.shape)
    grad_node_vectors = np.zeros(node_vectors.shape)
    for j, s in enumerate(tree[word_index]):
        if s == 0:
            continue
        x = node_vectors[j] @ input_vector
        loss += np.logaddexp(0, -s * x)
        delta = sigmoid(x) - (1 + s) / 2
        grad_input_vector += delta * node_vectors[j]
        grad_node_vectors[j] += delta * input_vector
    return loss, grad_input_vector, grad_node_vectors


def cbow_negative_sampling_loss_and_gradient(
    context_indices, center_index, input_vectors, output_vectors, negative_indices
):
    N = len(context_indices)
    v_hat = context_mean(context_indices, input_vectors)
    u_c = output_vectors[center_index]
    loss = np.logaddexp(0, -(u_c @ v_hat))
    weight = sigmoid(u_c @ v_hat) - 1
    grad_v_hat = weight * u_c
    grad_output_vectors = np.zeros(output_vectors.shape)
    grad_output_vectors[center_index] += weight * v_hat
    for k in negative_indices:
        u_k = output_vectors[k]
        loss = loss + np.logaddexp(0, u_k @ v_hat)
        weight = sigmoid(u_k @ v_hat)
        grad_v_hat = grad_v_hat + weight * u_k
        grad_output_vectors[k] += weight * v_hat
    grad_input_vectors = np.zeros(input_vectors.shape)
    for w in context_indices:
        grad_input_vectors[w] += grad_v_hat / N
    return loss, grad_input_vectors, grad_output_vectors
