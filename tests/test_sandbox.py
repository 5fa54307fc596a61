"""A sandbox runs cells and calls functions; everything that crosses is data."""

from __future__ import annotations

import os
import signal
from textwrap import dedent

import numpy as np
import pytest

from autograder.sandbox import Limits, open_sandbox
from autograder.sandbox.answers import Answer, Opaque
from autograder.sandbox.calls import Ask, Call, Function, Prepared
from autograder.sandbox.endings import GraderFault, SubmissionStopped
from autograder.sandbox.spawn import SpawnSandbox
from tests.hostile.build import hostile_class

HELPER = {"gradcheck": "def check():\n    return 'checked'\n"}
LIMITS = Limits(memory_bytes=1 << 30)


@pytest.fixture(scope="module")
def zygote():
    with open_sandbox(LIMITS, modules=HELPER) as opened:
        yield opened


@pytest.fixture(scope="module", params=["zygote", "spawn"])
def sandbox(request, zygote):
    """The sandbox of this machine, and the one for trusted submissions anywhere."""
    return zygote if request.param == "zygote" else SpawnSandbox(LIMITS, HELPER)


@pytest.fixture
def session(sandbox):
    with sandbox.open() as opened:
        yield opened


def cells(session, *sources, **options):
    return session.run_cells([dedent(source) for source in sources], **options)


def define(session, source):
    (result,) = cells(session, source)
    assert result.raised is None, result.raised


def call(session, name, *args, oracle=None, **options):
    (reply,) = session.call([Call(name, args, **options)], oracle)
    return reply


# --- cells --------------------------------------------------------------------------------------


def test_cells_share_a_namespace_and_their_output_comes_back(session):
    first, second = cells(session, "x = 20", "print(x + 1)\nx + 2")
    assert (first.stdout, second.stdout, second.raised) == ("", "21\n22\n", None)


def test_a_cell_that_raises_is_told_with_its_line_and_does_not_stop_the_next(session):
    good, bad, after = cells(session, "y = 1", "y += 1\ny / 0", "print(y)")
    assert good.raised is None
    assert (bad.raised.type_name, bad.raised.message) == ("ZeroDivisionError", "division by zero")
    assert (bad.raised.cell, bad.raised.line, bad.raised.source_line) == (1, 2, "y / 0")
    assert after.stdout == "2\n"


def test_fonts_are_listed_by_their_heads_and_read_in_full_where_they_are_used(zygote):
    """matplotlib parses all of 106 fonts to list them, which took most of a sandbox's start."""
    source = """
    from matplotlib import _afm, font_manager
    listed = font_manager.fontManager.afmlist
    with open(font_manager.findfont("Helvetica:bold", fontext="afm"), "rb") as file:
        font = _afm.AFM(file)
    print(len(listed) > 50, font.get_fontname(), font.get_str_bbox_and_descent("Ag")[2])
    """
    with zygote.open() as session:
        (result,) = cells(session, source)
    assert result.raised is None, result.raised
    found = result.stdout.split()
    assert found[:2] == ["True", "Helvetica-Bold"]
    assert float(found[2]) > 1000


def test_a_cell_that_is_not_python_is_told_with_its_line(session):
    (result,) = cells(session, "x = 1\ndef f(:\n")
    assert (result.raised.type_name, result.raised.line) == ("SyntaxError", 2)


@pytest.mark.parametrize(
    "source",
    [
        "%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()",
        "%%time\nsum(range(3))",
        "%timeit -n1 -r1 1",
        "await __import__('asyncio').sleep(0)",
        "from IPython.display import display\ndisplay([1])",
        "import threading\nt = threading.Thread(target=print)\nt.start()\nt.join()",
        "%%writefile own.py\nX = 3",
        "open('notes.txt', 'w').write('x')\nassert open('notes.txt').read() == 'x'",
        "import tempfile, os\nwith tempfile.TemporaryFile() as f: f.write(b'x')",
        "import shutil\nopen('a', 'w').close()\nshutil.copy('a', 'b')\nshutil.copy2('a', 'c')",
        "import os, shutil\nos.makedirs('d/e')\nshutil.copytree('d', 'f')\nshutil.move('f', 'g')",
        "from pathlib import Path\nPath('p').touch()\nPath('p').touch()\nPath('p').unlink()",
        "with open('t', 'w+') as f: f.write('abc'), f.truncate(1)",
        "import numpy as np\nnp.savez('z.npz', a=1)\nnp.load('z.npz')['a']",
        "import concurrent.futures as c\nwith c.ThreadPoolExecutor(9) as p: list(p.map(abs, [1]))",
        "from gradcheck import check\nassert check() == 'checked'",
        "print?",
        "exit()",
        "%load_ext autoreload\n%autoreload 2",
        "import random, numpy as np\nrandom.seed(1); np.random.seed(1)",
    ],
)
def test_what_honest_notebooks_contain_goes_on_working(session, source):
    (result,) = cells(session, source)
    assert result.raised is None


def test_a_module_that_a_cell_writes_can_be_imported(session):
    *_, result = cells(session, "%%writefile own.py\nX = 3", "import own\nprint(own.X)")
    assert (result.raised, result.stdout) == (None, "3\n")


def test_a_shell_command_is_skipped_with_a_message_and_the_rest_of_its_cell_runs(session):
    (result,) = cells(session, "!pip install numpy\nprint('on')")
    assert (result.raised, result.stdout) == (None, "on\n")
    assert "Shell commands do not run while a notebook is graded" in result.stderr


@pytest.mark.parametrize(
    ("source", "raised"),
    [
        ("import subprocess\nsubprocess.run(['ls'])", "PermissionError"),
        ("import os\nos.fork()", "PermissionError"),
        ("import socket\nsocket.socket()", "PermissionError"),
        ("import urllib.request\nurllib.request.urlopen('http://example.com')", "URLError"),
        ("%%bash\nls", "PermissionError"),
    ],
)
def test_programs_and_the_network_fail_with_a_clear_message(zygote, source, raised):
    with zygote.open() as session:
        (result,) = cells(session, source)
    assert result.raised.type_name == raised
    assert "reaches no other program, no network" in result.raised.message


def test_input_raises_at_once(session):
    (result,) = cells(session, "input('name: ')")
    assert result.raised.message == "Nobody answers input() while a notebook is graded."


def test_output_is_bounded_in_characters_and_lines_and_says_where_it_was_cut(session):
    wide, long, small = cells(session, "print('x' * 10**6)", "print('\\n' * 10**5)", "print('x')")
    assert len(wide.stdout) < 30_000
    assert long.stdout.count("\n") < 1_100
    assert wide.stdout.endswith("[... the rest of this output was cut]\n")
    assert small.stdout == "x\n"


def test_a_cell_may_close_or_flood_the_standard_streams(session):
    _, after = cells(
        session, "import os\nos.write(1, b'x' * 10**6)\nos.close(1)\nos.close(2)", "print('on')"
    )
    assert after.stdout == "on\n"


def test_what_a_child_does_to_its_standard_streams_ends_with_it(zygote):
    """Flags and locks belong to what was opened, however often it is handed on."""
    said = []
    for _ in range(2):
        with zygote.open() as session:
            for attack in ("flags_that_stay", "locks_that_stay", "locks_of_libraries"):
                source = hostile_class()[f"escape/{attack}"].source
                (result,) = session.run_cells([source])
                assert result.raised is None
                said.append(result.stdout)
    assert said == [""] * 6


def test_functions_are_found_by_name_if_they_can_be_called(session):
    cells(session, "def f(): pass", "g = 3")
    assert session.functions(["f", "g", "h"]) == {"f": True, "g": False, "h": False}


# --- calls --------------------------------------------------------------------------------------


def test_arrays_cross_both_ways_bit_by_bit(session):
    define(session, "def f(x): return x")
    for dtype in ("bool", "int8", "uint64", "float16", "float32", "float64", "complex128"):
        array = np.arange(6).reshape(2, 3).astype(dtype)
        value = call(session, "f", array).value
        assert value.kind == "ndarray"
        assert value.value.dtype == array.dtype
        np.testing.assert_array_equal(value.value, array)
    special = np.array([np.nan, -0.0, np.inf])
    assert call(session, "f", special).value.value.tobytes() == special.tobytes()
    assert call(session, "f", np.empty((0, 3))).value.value.shape == (0, 3)


@pytest.mark.parametrize(
    ("expression", "kind", "value"),
    [
        ("1.5", "float", 1.5),
        ("True", "bool", True),
        ("-3", "int", -3),
        ("1j", "complex", 1j),
        ("np.float32(2)", "float32", 2),
        ("np.matrix([[1.0]])", "matrix", [[1]]),
        ("np.ma.array([1.0, 2.0])", "ndarray subclass", [1, 2]),
        ("np.arange(2, dtype='>f8')", "ndarray", [0, 1]),
        ("np.zeros((4, 4))[::2, 1::2]", "ndarray", np.zeros((2, 2))),
    ],
)
def test_the_type_of_a_returned_value_is_told(session, expression, kind, value):
    define(session, f"import numpy as np\ndef f(): return {expression}")
    returned = call(session, "f").value
    assert isinstance(returned, Answer)
    assert returned.kind == kind
    np.testing.assert_array_equal(returned.value, value)


@pytest.mark.parametrize(
    ("expression", "type_name", "detail"),
    [
        ("np.array([None])", "ndarray", "dtype object"),
        ("np.array(['a'])", "ndarray", "dtype <U1"),
        ("{'a': 1}", "dict", ""),
        ("10**30", "int", "larger than 64 bits"),
        ("[0.0] * 10**6", "list", "of 1000000 values"),
        ("iter([])", "list_iterator", ""),
        ("np.zeros((1 << 19, 5), np.int8)", "ndarray", "of shape (524288, 5), too large"),
    ],
)
def test_what_is_no_plain_data_is_only_named(session, expression, type_name, detail):
    define(session, f"import numpy as np\ndef f(): return {expression}")
    returned = call(session, "f").value
    assert isinstance(returned, Opaque)
    assert returned.type_name == type_name
    assert detail in returned.detail


def test_tuples_lists_texts_and_none_keep_their_form(session):
    define(session, "def f(): return (1.0, [2, 'two'], None)")
    first, second, third = call(session, "f").value
    assert (first.kind, second[0].kind, second[1], third) == ("float", "int", "two", None)


def test_each_call_gets_fresh_arguments_and_may_send_them_back(session):
    define(session, "def f(x, n):\n    x += n\n    return x")
    array = np.zeros(2)
    calls = [Call("f", (array, 1), inputs_back=True), Call("f", (array, 2))]
    first, second = session.call(calls)
    assert [list(value) for value in first.inputs] == [[1, 1]]
    assert second.inputs == ()
    assert list(second.value.value) == [2, 2]
    assert list(array) == [0, 0]


@pytest.mark.parametrize(
    ("layout", "flag"),
    [
        ("contiguous", "x.flags.c_contiguous and x.flags.writeable"),
        ("strided", "not x.flags.contiguous and x.flags.writeable"),
        ("readonly", "not x.flags.writeable"),
    ],
)
def test_an_array_can_be_laid_out_in_the_child(session, layout, flag):
    define(session, f"def f(x): return ({flag}), x.sum()")
    has_layout, total = call(session, "f", Prepared(np.ones((2, 3)), layout)).value
    assert has_layout.value
    assert total.value == 6


def test_a_held_value_is_sent_only_after_the_next_call(session):
    define(
        session,
        "buffer = __import__('numpy').zeros(1)\ndef f(x):\n    buffer[0] = x\n    return buffer",
    )
    held, last = session.call([Call("f", (1.0,), hold=True), Call("f", (2.0,))])
    assert (held.value.value[0], last.value.value[0]) == (2, 2)
    first, last = session.call([Call("f", (1.0,)), Call("f", (2.0,), hold=True)])
    assert (first.value.value[0], last.value.value[0]) == (1, 2)


def test_a_functions_argument_may_be_another_function_of_the_submission(session):
    define(session, "def double(x): return 2 * x\ndef apply(f, x): return f(x)")
    assert call(session, "apply", Function("double"), 4).value.value == 8
    raised = call(session, "apply", Function("missing"), 4).raised
    assert (raised.type_name, raised.message) == ("NameError", "name 'missing' is not defined")


def test_a_call_that_raises_is_told_with_its_cell_and_line(session):
    cells(
        session,
        "x = 0",
        "def f():\n    import numpy as np\n    raise ValueError('no ' + 400 * 'x')",
    )
    raised = call(session, "f").raised
    assert (raised.type_name, raised.cell, raised.line) == ("ValueError", 1, 3)
    assert raised.message.startswith("no xxx")
    assert len(raised.message) == 300
    assert raised.source_line.startswith("raise ValueError(")
    assert call(session, "missing").raised.message == "name 'missing' is not defined"


def test_control_characters_and_lies_in_an_exceptions_text_do_not_cross(session):
    define(
        session,
        r"""
        class E(Exception):
            def __str__(self): return "\x1b[31mred\x00\u202e"
        class F(Exception):
            def __str__(self): raise RuntimeError
        def f(): raise E
        def g(): raise F
        """,
    )
    assert call(session, "f").raised.message == "\ufffd[31mred\ufffd\ufffd"
    assert call(session, "g").raised.message == ""


def test_warnings_of_a_call_come_back_a_few_at_most(session):
    define(
        session,
        """
        import warnings, numpy as np
        def f(n):
            for i in range(n): warnings.warn(f"w{i}")
            return np.log(np.zeros(1))
        """,
    )
    few, many, none = session.call([Call("f", (1,)), Call("f", (9,)), Call("f", (0,))])
    assert few.warnings == ("w0",)
    assert many.warnings == ("w0", "w1", "w2", "w3", "w4")
    assert none.warnings == (), "NumPy's errors are silent"


@pytest.mark.parametrize("where", ["in a cell", "in the call before"])
def test_numpy_raises_nothing_in_a_call_whatever_was_set(session, where):
    define(
        session,
        """
        import numpy as np
        def strict(): np.seterr(all="raise")
        def f(): return np.log(np.zeros(1))
        """,
    )
    cells(session, "strict()" if where == "in a cell" else "")
    before = [Call("strict", ())] if where == "in the call before" else []
    reply = session.call([*before, Call("f", ())])[-1]
    assert reply.raised is None
    assert reply.value.value[0] == -np.inf


# --- questions ----------------------------------------------------------------------------------


def test_an_asked_function_is_answered_by_the_grader(session):
    define(session, "def f(g, x): return g(x=x, y=1) + g(2, 3)")
    asked = []

    def oracle(name, args):
        asked.append((name, [a.value.tolist() for a in args]))
        return np.full(2, 10.0)

    reply = call(session, "f", Ask("pair", ("x", "y")), np.zeros(2), oracle=oracle)
    assert list(reply.value.value) == [20, 20]
    assert asked == [("pair", [[0, 0], 1]), ("pair", [2, 3])]


def test_a_question_that_does_not_fit_raises_in_the_child(session):
    define(session, "def f(g): return g(1, 2)")
    reply = call(session, "f", Ask("pair", ("x",)), oracle=lambda name, args: 0)
    assert (reply.raised.type_name, reply.raised.message) == (
        "TypeError",
        "too many positional arguments",
    )


def test_a_refusal_of_the_grader_is_raised_in_the_child(session):
    def refuse(name, args):
        raise ValueError("not with these")

    define(session, "def f(g):\n    try: g()\n    except ValueError as e: return str(e)")
    assert call(session, "f", Ask("pair"), oracle=refuse).value == "not with these"


def test_asks_stand_in_for_the_submissions_functions(session):
    (result,) = cells(
        session, "def g(x): return -1", asks=[Ask("g", ("x",))], oracle=lambda name, args: 5
    )
    assert result.raised is None
    define(session, "def f(): return g(1)")
    (reply,) = session.call([Call("f", ())], lambda name, args: 7.0)
    assert reply.value.value == 7


def test_questions_are_bounded():
    with open_sandbox(Limits(questions=10)) as opened, opened.open() as session:
        define(session, "def f(g, n):\n    for _ in range(n): g()\n    return n")
        assert call(session, "f", Ask("g"), 10, oracle=lambda *_: 0).value.value == 10
        with pytest.raises(SubmissionStopped, match="too many questions"):
            call(session, "f", Ask("g"), 11, oracle=lambda *_: 0)


# --- the end ------------------------------------------------------------------------------------


def test_a_call_that_hangs_is_named_and_what_came_before_is_kept(sandbox):
    with sandbox.open() as session:
        define(session, "def f(n):\n    while n: pass\n    return n")
        with pytest.raises(SubmissionStopped) as caught:
            session.call([Call("f", (0,)), Call("f", (1,), timeout=0.3), Call("f", (0,))])
    assert caught.value.reason == "time"
    assert caught.value.index == 1
    assert [reply.value.value for reply in caught.value.replies] == [0]
    with pytest.raises(SubmissionStopped, match="ended before"):
        session.functions(["f"])


def test_a_cell_that_hangs_is_named(sandbox):
    with sandbox.open() as session, pytest.raises(SubmissionStopped) as caught:
        cells(session, "print(1)", "while True: pass", timeout=1)
    assert (caught.value.reason, caught.value.index) == ("time", 1)
    assert caught.value.replies[0].stdout == "1\n"


@pytest.mark.parametrize(
    ("source", "detail"),
    [
        ("import os\nos._exit(3)", "It ended by itself with status 3."),
        ("import ctypes\nctypes.string_at(0)", "It was ended by signal 11."),
    ],
)
def test_a_child_that_ends_by_itself_is_told(sandbox, source, detail):
    with sandbox.open() as session, pytest.raises(SubmissionStopped) as caught:
        cells(session, source)
    assert (caught.value.reason, caught.value.detail) == ("exit", detail)


def test_cpu_time_is_bounded():
    with (
        open_sandbox(Limits(cpu_seconds=1)) as opened,
        opened.open() as session,
        pytest.raises(SubmissionStopped) as caught,
    ):
        cells(session, "while True: pass", timeout=30)
    assert (caught.value.reason, caught.value.detail) == ("time", "It used up its CPU time.")


def test_memory_is_bounded_and_running_out_of_it_is_an_exception(session):
    (result,) = cells(session, "x = bytearray(1 << 30)")
    assert result.raised.type_name == "MemoryError"


def test_usage_is_counted_by_the_system(zygote):
    with zygote.open() as session:
        cells(session, "x = 0\nfor i in range(10**6): x += i")
        assert session.usage.cpu_seconds == 0
    assert session.usage.cpu_seconds > 0.01
    assert session.usage.max_rss_bytes > 1 << 24


def test_one_submission_leaves_nothing_to_the_next(zygote):
    with zygote.open() as session:
        cells(
            session,
            """
            import os, builtins, numpy
            os.makedirs("a/b")
            open("a/b/file", "w").write("x")
            builtins.print = numpy.zeros = None
            secret = 1
            """,
        )
    with zygote.open() as session:
        result, files = cells(
            session, "print(numpy.zeros, secret)", "import os\nprint(os.listdir())"
        )
    assert result.raised.type_name == "NameError"
    assert files.stdout == "[]\n"


def test_one_session_at_a_time(sandbox):
    with sandbox.open(), pytest.raises(GraderFault, match="one session at a time"):
        sandbox.open()


def run_for_ever(session):
    while True:  # after a kill, the system takes a moment to end what was below
        cells(session, "x = 1")


def test_a_lost_zygote_is_the_graders_fault_and_the_next_session_works(zygote):
    session = zygote.open()
    cells(session, "x = 1")
    os.kill(zygote._zygote.process.pid, signal.SIGKILL)
    with pytest.raises(GraderFault, match="has gone"):
        run_for_ever(session)
    with zygote.open() as session:
        assert cells(session, "print(1)")[0].stdout == "1\n"


def test_what_the_sender_can_not_send_is_the_graders_mistake(session):
    with pytest.raises(TypeError, match="can't be an argument"):
        session.call([Call("f", (object(),))])
