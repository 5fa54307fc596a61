"""A branch of its own for a single draw fills the row of the drawn word only and forgets row o. Shows in grad_outside_vectors when there is one draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    x = u_o @ center_vector
    miss = float(sigmoid(np.array([-x]))[0])          # 1 - sigmoid(x)
    grad_outside_vectors = np.zeros(outside_vectors.shape)

    if len(negative_indices) == 1:
        # the sum is just one term, .sum(axis=0) gave me trouble here
        k = int(negative_indices[0])
        u_k = outside_vectors[k]
        hit = float(sigmoid(np.array([u_k @ center_vector]))[0])
        loss = np.logaddexp(0, -x) + np.logaddexp(0, u_k @ center_vector)
        grad_outside_vectors[k] = hit * center_vector
        return loss, hit * u_k - miss * u_o, grad_outside_vectors

    xs = outside_vectors[negative_indices] @ center_vector
    hits = sigmoid(xs)
    loss = np.logaddexp(0, -x) + np.logaddexp(0, xs).sum()
    grad_center_vector = hits @ outside_vectors[negative_indices] - miss * u_o
    grad_outside_vectors[outside_index] = -miss * center_vector
    for k, hit in zip(negative_indices, hits):
        grad_outside_vectors[k] += hit * center_vector
    return loss, grad_center_vector, grad_outside_vectors
