"""A word that comes twice in the window is evaluated once and the result is taken from a dict the second time: the pair function is called too rarely, and with a pair loss that draws its own words the same draws are used twice.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    cache = {}

    def pair(word):
        if word not in cache:
            cache[word] = pair_loss_and_gradient(center_vectors[center_index], word, outside_vectors)
        return cache[word]

    loss = sum(pair(word)[0] for word in outside_indices)
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = sum(pair(word)[1] for word in outside_indices)
    grad_outside_vectors = sum(pair(word)[2] for word in outside_indices)
    return loss, grad_center_vectors, np.array(grad_outside_vectors)
