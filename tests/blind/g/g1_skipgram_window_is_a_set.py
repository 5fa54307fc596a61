"""Takes the window as a set of context words, so a word that stands in it twice is handed to the pair function only once.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    context = list(dict.fromkeys(outside_indices))
    triples = [
        pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors) for o in context
    ]
    losses, dvs, dUs = zip(*triples)
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_center_vectors[center_index] = np.sum(dvs, axis=0)
    return sum(losses), grad_center_vectors, np.sum(dUs, axis=0)
