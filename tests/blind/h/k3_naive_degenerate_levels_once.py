"""The partition function runs over the distinct scores only, without their degeneracy: words with equal scores (equal rows, or a center vector of zeros) are counted once, otherwise all is right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    energy = -(outside_vectors @ center_vector)
    levels = np.unique(energy)
    ground_state = levels[0]
    Z = sum(np.exp(-(level - ground_state)) for level in levels)

    loss = energy[outside_index] - ground_state + np.log(Z)
    occupation = np.exp(-(energy - ground_state)) / Z
    occupation[outside_index] -= 1
    return loss, occupation @ outside_vectors, occupation[:, np.newaxis] * center_vector[np.newaxis, :]
