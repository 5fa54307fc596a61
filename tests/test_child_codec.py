"""Frames: what goes in comes out, and nothing else gets in."""

from __future__ import annotations

import struct

import msgpack
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.child.codec import (
    DTYPES,
    HEADER,
    MAX_PAYLOAD,
    CodecError,
    pack,
    unpack,
)

SCALARS = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text() | st.floats()
ARRAYS = st.sampled_from(DTYPES).flatmap(
    lambda dtype: hnp.arrays(dtype, hnp.array_shapes(min_dims=0))
)
MESSAGES = st.recursive(SCALARS | ARRAYS, lambda inner: st.lists(inner, max_size=4), max_leaves=8)


def parts(frame):
    _, n_structure, n_payload = HEADER.unpack_from(frame)
    body = frame[HEADER.size :]
    assert len(body) == n_structure + n_payload
    return body[:n_structure], body[n_structure:]


def same(one, other):
    if isinstance(one, np.ndarray):
        return (one.dtype, one.shape, one.tobytes()) == (other.dtype, other.shape, other.tobytes())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and (one == other or one != one)


def array_message(code, shape, payload, head=None):
    head = head or struct.pack(f"<BB{len(shape)}Q", code, len(shape), *shape)
    return msgpack.packb([msgpack.ExtType(1, head)]), payload


@given(MESSAGES)
def test_every_message_of_plain_data_comes_out_as_it_went_in(message):
    assert same(unpack(*parts(pack(message))), message)


@pytest.mark.parametrize(
    "value",
    [
        {1, 2},
        object(),
        2**64,
        np.array([None]),
        np.array(["a"]),
        np.zeros(1, np.longdouble),
        np.zeros((1,) * 9),
        np.ma.zeros(1),
    ],
)
def test_what_is_no_plain_data_can_not_be_packed(value):
    with pytest.raises(CodecError):
        pack([value])


def test_an_array_that_is_too_large_can_not_be_packed():
    with pytest.raises(CodecError, match="The message is too large"):
        pack(np.zeros(MAX_PAYLOAD // 8 + 1))


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (array_message(11, (3,), b"x" * 23), "An array longer than the payload"),
        (array_message(11, (3,), b"x" * 25), "Bytes that belong to no array"),
        (array_message(len(DTYPES), (1,), b"x" * 8), "An array of an unknown kind"),
        (array_message(11, (2**62, 0), b""), "An array larger than any payload"),
        (array_message(11, (2**32, 2**32), b""), "An array larger than any payload"),
        (array_message(11, (), b"", struct.pack("<BB", 11, 9)), "An array of an unknown kind"),
        (
            array_message(11, (), b"", struct.pack("<BB", 11, 2)),
            "An array's head of a wrong length",
        ),
        (array_message(11, (), b"", b"\x0b"), "An extension that isn't an array"),
        ((msgpack.packb(msgpack.ExtType(2, b"xx")), b""), "An extension that isn't an array"),
        ((msgpack.packb({"a": 1}), b""), "exceeds max_map_len"),
        ((msgpack.packb(b"bytes"), b""), "exceeds max_bin_len"),
        ((b"\xdd\xff\xff\xff\xff", b""), "exceeds max_array_len"),
        ((b"\xdb\xff\xff\xff\xff", b""), "incomplete"),
        ((b"\x91" * 5000 + b"\xc0", b""), "StackError"),
        ((b"\x92\xc0", b""), "incomplete"),
        ((b"\xc0\xc0", b""), "ExtraData"),
        ((b"", b""), "incomplete"),
        ((b"\xa2\xff\xfe", b""), "UnicodeDecodeError"),
        ((b"\xd6\xff\xff\xff\xff\xff", b"x"), "Bytes that belong to no array"),
    ],
)
def test_anything_else_is_refused_with_its_reason(message, said):
    with pytest.raises(CodecError, match=said):
        unpack(*message)


def test_a_zero_beside_large_sizes_is_an_array_only_while_the_sizes_are_possible():
    message = array_message(11, (0, 1000), b"")
    (array,) = unpack(*message)
    assert array.shape == (0, 1000)


def test_arrays_are_views_that_nobody_can_write_to():
    (array,) = unpack(*parts(pack([np.ones(2)])))
    assert not array.flags.writeable
