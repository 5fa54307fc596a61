"""Fuzzes what reads a child's messages: ``python -m tests.fuzz.decoder --minutes 10``.

Whatever bytes a child sends, the grader's side either reads data of the kinds that the seam
names, or says `SubmissionStopped`; nothing else is raised, and nothing large is made of little.
"""

from __future__ import annotations

import contextlib
import os
import struct
import time
from typing import Any

import msgpack
import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.child import codec
from autograder.sandbox import values
from autograder.sandbox.answers import Answer, Opaque, Raised, filled
from autograder.sandbox.channel import Channel, ChannelClosed
from autograder.sandbox.endings import SubmissionStopped
from autograder.sandbox.limits import Allowance
from tests.fuzz.running import run

PLAIN = (
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text(max_size=9)
)
SIZES = st.integers(0, 4) | st.sampled_from([2**31, 2**63, 2**64 - 1])


@st.composite
def extensions(draw: st.DrawFn) -> msgpack.ExtType:
    """Arrays' heads, right and wrong."""
    shape = draw(st.lists(SIZES, max_size=9))
    head = struct.pack("<BB", draw(st.integers(0, 20)), draw(st.integers(0, 9)) or len(shape))
    return msgpack.ExtType(
        draw(st.sampled_from([1, 1, 1, 0, 2])), head + struct.pack(f"<{len(shape)}Q", *shape)
    )


TAGS = st.sampled_from(
    ["answer", "opaque", "text", "tuple", "list", "reply", "cell", "ask", "ndarray", "float"]
)
VALUES = st.recursive(
    PLAIN | TAGS | extensions() | st.binary(max_size=9),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(PLAIN, inner, max_size=2),
    max_leaves=12,
)


@st.composite
def replies(draw: st.DrawFn) -> bytes:
    """Frames that are replies, most of them well formed."""
    arrays = hnp.arrays(st.sampled_from(codec.DTYPES), hnp.array_shapes(min_dims=0, max_side=3))
    answers = st.tuples(st.just("answer"), TAGS, arrays).map(list)
    values = st.none() | answers | st.tuples(TAGS, st.lists(answers, max_size=3)).map(list)
    fields = [draw(values), None, draw(st.lists(arrays, max_size=3)), draw(st.lists(st.text()))]
    frame = bytearray(codec.pack(["reply", *fields], draw(st.integers(0, 2**64 - 1))))
    if draw(st.booleans()):
        frame[draw(st.integers(0, len(frame) - 1))] ^= 1 << draw(st.integers(0, 7))
    return bytes(frame)


@st.composite
def streams(draw: st.DrawFn) -> bytes:
    """Frames around msgpack, with lengths that are right or wrong, or just bytes."""
    stream = b""
    for _ in range(draw(st.integers(1, 3))):
        structure = draw(st.binary(max_size=40)) if draw(st.booleans()) else _pack(draw(VALUES))
        payload = draw(st.binary(max_size=64))
        lengths = len(structure), len(payload)
        if draw(st.integers(0, 4)) == 0:
            lengths = draw(st.tuples(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1)))
        number = draw(st.integers(0, 2**64 - 1))
        stream += codec.HEADER.pack(number, *lengths) + structure + payload
    return stream


def _pack(value: Any) -> bytes:
    try:
        packed: bytes = msgpack.packb(value, strict_types=False)
    except (ValueError, OverflowError, TypeError):
        return b"\xc1"
    return packed


INPUTS = (
    streams() | st.lists(replies(), min_size=1, max_size=3).map(b"".join) | st.binary(max_size=200)
)


def check(value: Any) -> None:
    """Hold that a value is of the kinds that the seam names."""
    if isinstance(value, tuple | list):
        for item in value:
            check(item)
    elif isinstance(value, Answer):
        assert type(value.value) is np.ndarray
        assert value.value.dtype in codec.DTYPES
        assert value.value.nbytes <= codec.MAX_PAYLOAD
    else:
        assert value is None or isinstance(value, str | Opaque)


def target(data: bytes) -> None:
    """Read `data` as a child's stream until it ends or is refused."""
    read, write = os.pipe()
    ours, theirs = os.pipe()
    try:
        os.write(write, data[:60_000])
        os.close(write)
        channel = Channel(read, theirs, Allowance(received_bytes=1 << 20))
        while True:
            frame = channel.receive(time.monotonic() + 5)
            assert isinstance(frame.form.kind, str)
            for part in frame.form.fields:
                with contextlib.suppress(SubmissionStopped):
                    check(filled(values.outline(part), frame.payload))
                with contextlib.suppress(SubmissionStopped):
                    raised = values.raised(part)
                    assert raised is None or isinstance(raised, Raised)
            with contextlib.suppress(SubmissionStopped):
                reply = frame.reply()
                check(reply.value)
                assert reply.raised is None or isinstance(reply.raised, Raised)
                assert all(type(array) is np.ndarray for array in reply.inputs)
    except (SubmissionStopped, ChannelClosed):
        pass
    finally:
        for descriptor in (read, ours, theirs):
            os.close(descriptor)


if __name__ == "__main__":
    run(target, INPUTS, "channel's decoder")
