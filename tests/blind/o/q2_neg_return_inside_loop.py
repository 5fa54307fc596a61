"""The return stands inside the loop over the draws, so only the first draw counts. Shows in all three outputs when there is more than one draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def one_word(word, sign):
        """-log sigmoid(sign * u v), and its derivative by the score"""
        s = np.array([sign * (outside_vectors[word] @ center_vector)])
        return np.logaddexp(0, -s)[0], -sign * sigmoid(-s)[0]

    loss, d = one_word(outside_index, +1)
    grad_center_vector = d * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] += d * center_vector

    for word in negative_indices:
        loss_k, d = one_word(word, -1)
        loss = loss + loss_k
        grad_center_vector = grad_center_vector + d * outside_vectors[word]
        grad_outside_vectors[word] += d * center_vector
        # print(word, loss_k)
        return loss, grad_center_vector, grad_outside_vectors
