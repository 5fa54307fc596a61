"""Calls the pair function three times a word, once for each entry of the triple; with a pair function that draws its own words the gradients belong to other draws than the loss.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index]
    call = lambda o: pair_loss_and_gradient(v_c, o, outside_vectors)

    loss = sum(call(o)[0] for o in outside_indices)
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = sum(call(o)[1] for o in outside_indices)
    grad_outside_vectors = sum(call(o)[2] for o in outside_indices)
    return loss, grad_center_vectors, grad_outside_vectors
