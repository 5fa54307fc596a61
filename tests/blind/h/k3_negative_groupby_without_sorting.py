"""Multiplicities of the draws are counted with itertools.groupby on unsorted draws, in a dict: of a word whose repetitions do not stand side by side, only the last run is counted.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    from itertools import groupby

    times = {int(word): len(list(run)) for word, run in groupby(negative_indices)}

    score = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -score)
    weight = {outside_index: -sigmoid(-score)}
    for word, count in times.items():
        score = outside_vectors[word] @ center_vector
        loss = loss + count * np.logaddexp(0, score)
        weight[word] = count * sigmoid(score)

    grad_center_vector = sum(a * outside_vectors[word] for word, a in weight.items())
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for word, a in weight.items():
        grad_outside_vectors[word] = a * center_vector
    return loss, grad_center_vector, grad_outside_vectors
