"""A child's frames: a structure is read once, and nothing of one submission stays in its form."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.child import codec
from autograder.child.values import outgoing
from autograder.sandbox.endings import SubmissionStopped
from autograder.sandbox.frames import Frame


def frame(message, payload=None, number=7):
    packed = codec.pack(message, number)
    number, n_structure, _ = codec.HEADER.unpack_from(packed)
    start = codec.HEADER.size
    end = start + n_structure
    return Frame.read(number, packed[start:end], packed[end:] if payload is None else payload)


def answer(value, warned=()):
    return ["reply", outgoing(value), None, [], list(warned)]


def test_answers_of_one_form_share_it_and_keep_their_own_numbers_and_values():
    one, other = frame(answer((1.0, np.arange(3.0)))), frame(answer((2.0, np.ones(3))), number=8)
    assert one.form is other.form
    assert (one.number, other.number) == (7, 8)
    (first, _), (second, ones) = one.reply().value, other.reply().value
    assert (first.kind, float(first.value), float(second.value)) == ("float", 1.0, 2.0)
    np.testing.assert_array_equal(ones.value, np.ones(3))


def test_what_a_reader_does_to_a_list_does_not_stay_in_the_form():
    frame(answer([1.0, 2.0])).reply().value.clear()
    assert len(frame(answer([3.0, 4.0])).reply().value) == 2


def test_a_long_structure_is_read_each_time():
    long = answer(1.0, ["w" * 199] * 5)
    one, other = frame(long), frame(long)
    assert one.form is not other.form
    assert not one.reply().form.kept
    assert frame(answer(1.0)).reply().form.kept


@pytest.mark.parametrize("payload", [b"", b"x" * 7, b"x" * 9])
def test_arrays_have_to_use_up_the_payload(payload):
    with pytest.raises(SubmissionStopped, match="other arrays than it announced"):
        frame(answer(1.0), payload)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (["cell", None, "", ""], "It sent 'cell' for 'reply'"),
        (["reply", None, None, []], "It sent 'reply' for 'reply'"),
        (["reply", None, None, [1.0], []], "inputs that are none"),
        (["reply", None, None, [np.zeros(1)] * 33, []], "inputs that are none"),
        (["reply", None, None, [], ""], "a reply of a wrong form"),
        (["reply", 1.0, None, [], []], "a value without a kind"),
        (["reply", ["answer", "float", np.zeros(2)], None, [], []], "a scalar with dimensions"),
        (["reply", ["answer", "float", 1.0], None, [], []], "a value of an unknown kind"),
        (["reply", None, ["E", "", 0, "1", ""], [], []], "an exception without a line"),
    ],
)
def test_what_is_no_reply_is_refused_with_its_reason_each_time(message, said):
    for _ in range(2):
        with pytest.raises(SubmissionStopped, match=said):
            frame(message).reply()


@pytest.mark.parametrize("message", [[], [1], "text", None])
def test_a_message_has_a_kind(message):
    with pytest.raises(SubmissionStopped, match="a message without a kind"):
        frame(message)
