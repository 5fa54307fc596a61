"""A class of students, made of the zoo: for `autograder course`, and for tests of whole classes.

As in a real class many are right, each in their own way, many have one mistake, some have the
same one, two handed in nearly the same file, and a few handed in something else.
"""

from __future__ import annotations

import re

from .build import read_source, notebook, zoo
from .damaged import damaged

CLASS: dict[str, tuple[str, ...]] = {
    "ada": ("unusual/loops",),
    "bora": ("naive/center_missing_y",),
    "chidi": ("unusual/bincount", "unusual/counts_in_the_window"),
    "dalia": ("negative/repeats_dropped_by_indexing", "naive/loss_log_of_zero"),
    "emeka": ("unusual/helpers_elsewhere",),
    "farah": ("negative/u_o_for_u_k",),
    "goran": ("elementary/softmax_overflow", "naive/overflow", "negative/loss_overflow"),
    "haneul": ("unusual/einsum",),
    "ines": ("negative/sign_inside", "descent/in_place"),
    "jun": ("unusual/magics_and_plots",),
    "kaveh": ("naive/both_sign", "negative/both_sign"),
    "lena": ("unusual/keyword_pair_function", "naive/outside_transposed"),
    "mateo": ("negative/repeats_dropped_by_indexing",),
    "nadia": ("unusual/classes",),
    "oskar": ("skipgram/only_last", "naive/outside_only_row_o"),
    "priya": ("unusual/called_twice", "unusual/center_gradient_as_a_column"),
    "quinn": ("naive/both_weighted_by_p_o", "derivations/center_row_of_v"),
    "rosa": ("unusual/chatty",),
    "seojun": ("negative/repeats_dropped_by_set", "elementary/softmax_wrong_axis"),
    "tomas": ("unusual/loss_in_an_array",),
    "uma": ("unusual/numerical_gradient",),
    "victor": ("naive/loss_mean", "descent/losses_after"),
    "wanjiru": ("unusual/type_hints_and_lambdas",),
    "ximena": ("naive/center_missing_y", "negative/averaged", "skipgram/mean"),
    "yusuf": ("unusual/extra_cells", "unusual/redefined_later"),
    "zoe": ("naive/center_missing_y_and_sign", "negative/sigma_of_both"),
    "aiko": ("unusual/single_precision_for_single_precision",),
    "bruno": ("attacks/patched_allclose",),
    "chloe": ("attacks/os_exit_in_a_function",),
    "dmitri": ("naive/hard_coded_size", "descent/one_too_many"),
    "esra": ("damaged/cut_off",),
    "fintan": ("damaged/no_functions",),
    "greta": ("damaged/two_functions_deleted",),
    "hugo": ("damaged/empty_file",),
    "isla": ("damaged/cells_doubled",),
}
# the same people, as far as they got, in the assignment on CBOW
CBOW: dict[str, tuple[str, ...]] = {
    "ada": ("unusual/loops",),
    "bora": ("negative/both_missing_n",),
    "chidi": ("unusual/bincount", "unusual/one_hot"),
    "dalia": ("softmax/repeats_dropped", "path/log_of_zero"),
    "emeka": ("unusual/pair_function",),
    "farah": ("negative/draws_as_a_set",),
    "goran": ("softmax/overflow", "negative/log_of_zero"),
    "haneul": ("unusual/einsum",),
    "ines": ("negative/sign_inside",),
    "jun": ("unusual/tree_walked",),
    "kaveh": ("softmax/sign", "path/label_is_sign"),
    "lena": ("softmax/transposed",),
    "mateo": ("softmax/missing_n",),
    "nadia": ("unusual/path_by_masks", "unusual/context_one_by_one"),
    "oskar": ("mean/first_word", "probabilities/off_path_half"),
    "priya": ("softmax/gradient_of_the_mean",),
    "quinn": ("probabilities/swapped", "path/swapped"),
    "rosa": ("unusual/chatty",),
    "seojun": ("mean/set", "softmax/missing_n"),
    "tomas": ("unusual/loss_in_an_array",),
    "uma": ("softmax/difference_quotients",),
    "victor": ("path/off_path_in_the_loss",),
}
CLASSES = {"word2vec": CLASS, "cbow": CBOW}
# who handed in whose file, with other names in it
COPIES = {"noah": "nadia"}
_RENAMED = {"NaiveSoftmax": "PairModel", "log_p": "lp", "delta": "difference", "timed": "stopwatch",
            "on_path": "there"}  # fmt: skip


def sample_class(assignment: str = "word2vec") -> dict[str, bytes]:
    """Give each student's file, by the student's id."""
    animals = zoo(assignment) | damaged()
    files = {}
    for student, names in CLASSES[assignment].items():
        if len(names) == 1:
            files[student] = animals[names[0]].data()
        else:
            files[student] = notebook(_written(names, assignment), assignment=assignment)
    for student, original in COPIES.items():
        text = _written(CLASSES[assignment][original], assignment)
        for old, new in _RENAMED.items():
            text = re.sub(rf"\b{old}\b", new, text)
        files[student] = notebook(text, assignment=assignment)
    return files


def _written(names: tuple[str, ...], assignment: str) -> str:
    return "\n\n".join(read_source(name, assignment) for name in names)
