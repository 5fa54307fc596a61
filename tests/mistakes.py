"""Mistakes that students make, by the cell of tests that tells them, and what it says of each."""

from tests.notebook_cells import INSTRUCTOR

NAIVE = "center_vector, outside_index, outside_vectors"
NEGATIVE = f"{NAIVE}, negative_indices"
WINDOW = "center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient"


def naive(change):
    return f"""
ours = naive_softmax_loss_and_gradient
def naive_softmax_loss_and_gradient({NAIVE}):
    loss, v, U = ours({NAIVE})
    {change}
    return loss, v, U
"""


def negative(change):
    return f"""
ours_too = negative_sampling_loss_and_gradient
def negative_sampling_loss_and_gradient({NEGATIVE}):
    loss, v, U = ours_too({NEGATIVE})
    {change}
    return loss, v, U
"""


def derived(which, old, new):
    """The instructor's derivation, with something else in it."""
    solved = {"center": "naive-softmax-center-lines", "outside": "naive-softmax-outside-lines",
              "negative": "negative-sampling-lines"}  # fmt: skip
    source = INSTRUCTOR[f"{solved[which]}-solution"][1]
    assert old in source
    return source.replace(old, new)


MISTAKES = {
    "sigmoid without a return": (
        "sigmoid-softmax", "def sigmoid(x): 1 / (1 + np.exp(-x))",
        "sigmoid of (log 3, -log 4) is None. Does your function end with return?",
    ),
    "sigmoid with the sign turned": (
        "sigmoid-softmax", "def sigmoid(x): return 1 / (1 + np.exp(x))",
        "These are the numbers that come out with the other sign of x.",
    ),
    "sigmoid of large numbers": (
        "sigmoid-softmax", "def sigmoid(x): return np.exp(x) / (1 + np.exp(x))",
        "sigmoid of (-10000, 10000) is not right.",
    ),
    "softmax of the whole matrix": (
        "sigmoid-softmax", "def softmax(x): return np.exp(x - x.max()) / np.exp(x - x.max()).sum()",
        "come out if all entries are divided by the sum of the whole matrix.",
    ),
    "softmax of large numbers": (
        "sigmoid-softmax",
        "def softmax(x): return np.exp(x) / np.exp(x).sum(axis=-1, keepdims=True)",
        "softmax of (10000, 10000 + log 3, -10000) is not right.",
    ),
    "line 1 without the denominator": (
        "naive-softmax-center-lines",
        derived("center", r"\frac{\sum_x \exp(u_x^\top v_c) u_x}{\sum_w \exp(u_w^\top v_c)}",
                r"\sum_x \exp(u_x^\top v_c) u_x"),
        "The log is lost",
    ),
    "line 3 with the sign turned": (
        "naive-softmax-center-lines",
        derived("center", r"= -\sum_x y_x", r"= \sum_x y_x"),
        "Line 3: At a random point entry",
    ),
    "line 4 with the matrix not transposed": (
        "naive-softmax-center-lines",
        derived("center", r"U^\top (", "U ("),
        "A transpose is missing: look at $U$.",
    ),
    "no line of one's own": (
        "naive-softmax-center-lines",
        'center_derivation = r"""\n% YOUR LINES HERE\n"""',
        "No line of yours is written yet.",
    ),
    "a line too few": (
        "naive-softmax-outside-lines",
        derived("outside", r"= (P(w \mid c) - y_w) v_c", ""),
        "At least 3 lines of yours are asked for; here are 2.",
    ),
    "outer product transposed": (
        "naive-softmax-outside-lines",
        derived("outside", r"(\hat y - y) v_c^\top", r"v_c (\hat y - y)^\top"),
        "The line is transposed: rows and columns are exchanged.",
    ),
    "no return": (
        "naive-softmax-loss",
        f"def naive_softmax_loss_and_gradient({NAIVE}): y_hat = softmax(outside_vectors)",
        "Your function returned None; expected 3 values: loss, grad_center_vector,",
    ),
    "one value too few": (
        "negative-sampling-loss",
        f"def negative_sampling_loss_and_gradient({NEGATIVE}): return 1.0, center_vector",
        "Your function returned 2 values; expected 3 values: loss, grad_center_vector,",
    ),
    "the losses forgotten": (
        "sgd", "def sgd(f, x, eta, n): return x - eta * f(x)[1]",
        "Your function returned one ndarray; expected 2 values: theta, losses. Does it end with",
    ),
    "the probability as the loss": (
        "naive-softmax-loss", naive("loss = np.exp(-loss)"),
        "These are the numbers that come out without a logarithm.",
    ),
    "logarithm to the base 2": (
        "naive-softmax-loss", naive("loss = loss / np.log(2)"),
        "come out with the logarithm to base 2.",
    ),
    "logarithm of a probability of zero": (
        "naive-softmax-loss", naive("loss = -np.log(np.exp(-loss))"),
        "loss for scores up to 10000, from the logarithm of the probability is not right.",
    ),
    "dJ/dv_c with y - y_hat": (
        "naive-softmax-grad-center", naive("v = -v"), "Every wrong entry has the opposite sign.",
    ),
    "dJ/dv_c that a tiny example does not tell from the right one": (
        "naive-softmax-grad-center",
        naive("v = v if len(outside_vectors) == 4 else v / 5"),
        "Every wrong entry is 0.2 times what it should be.",
    ),
    "dJ/dv_c as a column": (
        "naive-softmax-grad-center", naive("v = v[:, None]"),
        "grad_center_vector of the example has shape (2, 1); expected (2,).",
    ),
    "dJ/dU without -y": (
        "naive-softmax-grad-outside", naive("U[outside_index] += center_vector"),
        "come out if v_c is not subtracted in row o.",
    ),
    "dJ/dU transposed": (
        "naive-softmax-grad-outside", naive("U = U.T"),
        "of the example has shape (2, 4); expected (4, 2). Yours is transposed.",
    ),
    "a changed argument": (
        "naive-softmax-grad-outside", naive("outside_vectors -= outside_vectors.max()"),
        "Your function changes its argument outside_vectors. Work on outside_vectors.copy().",
    ),
    "line 2 of the draw without 1 -": (
        "negative-sampling-lines",
        derived("negative", r"= (1 - \sigma(-u_k^\top v_c)) v_c", r"= \sigma(-u_k^\top v_c) v_c"),
        "The sign inside of σ is wrong.",
    ),
    "line 3 of the draw with a minus left in": (
        "negative-sampling-lines",
        derived("negative", r"= \sigma(u_k^\top v_c) v_c",
                r"= -(\frac{1}{1 + \exp(u_k^\top v_c)} - 1) v_c"),
        "No line gives it without any minus.",
    ),
    "repeated draws counted once in the loss": (
        "negative-sampling-loss",
        negative("loss = ours_too(*([center_vector, outside_index, outside_vectors]),"
                 " np.unique(negative_indices))[0]"),
        "come out if a word that is drawn several times is counted once.",
    ),
    "negatives averaged": (
        "negative-sampling-loss",
        negative("loss = loss - (len(negative_indices) - 1) * np.log(2)"),
        "loss of the example is not right.",
    ),
    "u_o in place of u_k": (
        "negative-sampling-grad-center",
        negative("v = v + 2 * outside_vectors[outside_index]"),
        "grad_center_vector of the example is not right.",
    ),
    "repeated draws collected once": (
        "negative-sampling-grad-outside",
        negative("U = ours_too(center_vector, outside_index, outside_vectors,"
                 " np.unique(negative_indices))[2]"),
        "come out if a word that is drawn several times is counted once.",
    ),
    "a row that only the second example shows": (
        "negative-sampling-grad-outside", negative("U[4:] = 0"),
        "6 of 18 entries differ from the numerical gradient, in 2 of 6 rows (4, 5).",
    ),
    "a window that forgets its repeats": (
        "skipgram",
        f"ours3 = skipgram_loss_and_gradient\ndef skipgram_loss_and_gradient({WINDOW}):\n"
        f"    outside_indices = sorted(set(outside_indices))\n    return ours3({WINDOW})",
        "come out if a word that comes twice is counted once.",
    ),
    "a mean over the window": (
        "skipgram",
        f"ours3 = skipgram_loss_and_gradient\ndef skipgram_loss_and_gradient({WINDOW}):\n"
        f"    loss, *g = ours3({WINDOW})\n    return loss / len(outside_indices), *g",
        "come out if the mean over the window is taken.",
    ),
    "a center gradient in every row": (
        "skipgram",
        f"ours3 = skipgram_loss_and_gradient\ndef skipgram_loss_and_gradient({WINDOW}):\n"
        f"    loss, V, U = ours3({WINDOW})\n    return loss, V + V[center_index], U",
        "grad_center_vectors of the window is not right.",
    ),
    "window gradients overwritten": (
        "skipgram",
        f"ours3 = skipgram_loss_and_gradient\ndef skipgram_loss_and_gradient({WINDOW}):\n"
        f"    loss, V, U = ours3({WINDOW})\n"
        "    return loss, V, pair_loss_and_gradient("
        "center_vectors[center_index], 0, outside_vectors)[2]",
        "come out for the last word alone.",
    ),
    "a step uphill": (
        "sgd",
        "def sgd(f, x, eta, n):\n    losses = []\n    for _ in range(n):\n"
        "        loss, g = f(x)\n        losses.append(loss)\n        x = x + eta * g\n"
        "    return x, losses",
        "come out if each step goes with the gradient.",
    ),
    "losses after the step": (
        "sgd",
        "def sgd(f, x, eta, n):\n    losses = []\n    for _ in range(n):\n"
        "        x = x - eta * f(x)[1]\n        losses.append(f(x)[0])\n    return x, losses",
        "come out for the losses after each step.",
    ),
    "the start changed": (
        "sgd",
        "def sgd(f, x, eta, n):\n    losses = []\n    for _ in range(n):\n"
        "        loss, g = f(x)\n        losses.append(loss)\n        x -= eta * g\n"
        "    return x.copy(), losses",
        "sgd changes the array that it is given.",
    ),
}  # fmt: skip
