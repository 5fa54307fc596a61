"""The one-hot vectors are kept between the calls, but y_hat is subtracted from the kept array in place: the first call is
right, a further one with the same outside word and the same number of words starts from a y that is no longer one-hot.
Shows only from the second such call on.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


_one_hots = {}


def one_hot(index, size):
    """The unit vector; made once for every index and size."""
    if (index, size) not in _one_hots:
        vector = np.zeros(size)
        vector[index] = 1.0
        _one_hots[index, size] = vector
    return _one_hots[index, size]


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(scores) - scores[outside_index]

    difference = one_hot(int(outside_index), len(scores))
    difference -= softmax(scores)  # y - y_hat
    return loss, -difference @ outside_vectors, -np.outer(difference, center_vector)
