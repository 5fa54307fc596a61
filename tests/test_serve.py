"""The check before the deadline: who may, how often, in which order; and no kill loses anybody."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import socket
import stat
import time
from concurrent.futures import BrokenExecutor, Executor, Future

import pytest
from tornado.httpclient import AsyncHTTPClient
from tornado.httpserver import HTTPServer

from autograder.classroom.grading import Graded, Settings, forget
from autograder.classroom.pool import WorkerPool
from autograder.classroom.secret import course_secret, door_secret
from autograder.commands.cli import main
from autograder.doors.checking import Checking, Refused, Rules
from autograder.doors.ledger import Ledger
from autograder.doors.serve import Place
from autograder.doors.serve_web import application
from autograder.doors.tokens import Tokens, read_roster
from autograder.nbgrader.release import release_notebook
from tests.conftest import SECRET
from tests.serving import Service, token_of
from tests.submissions.build import zoo

ANIMAL = zoo()["naive/center_missing_y"]
WRONG, POINTS = ANIMAL.data(), f"{ANIMAL.score:g} / 92"


def enroll(course, *names):
    course.mkdir(exist_ok=True)
    rows = [f"{name},{name.title()},{name}@example.org" for name in names]
    (course / "roster.csv").write_text("\n".join(["id,name,email", *rows, ""]), encoding="utf-8")
    return Tokens(course)


class Slow(Executor):
    """Grades when it is told to: an answer is the number of the post."""

    def __init__(self, report=None):
        self.given, self._report = [], report

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        self.given.append((args[0].student, future))
        return future

    def end(self, place=0, error=None):
        student, future = self.given.pop(place)
        if error:
            future.set_exception(error)
        else:
            future.set_result(Graded(student, self._report, fault="" if self._report else "burnt"))


@pytest.fixture(scope="module")
def report(grader):
    return grader.grade(WRONG, "ada")


@pytest.fixture
def slow(report):
    return Slow(report)


@contextlib.asynccontextmanager
async def line(path, executor, jobs=1, rules=None, clock=time.time):
    """A line before graders, over the ledger at `path`."""
    ledger = Ledger(path)
    checking = Checking(ledger, Settings("word2vec", b"s" * 40), executor, jobs, rules, clock)
    try:
        yield checking
    finally:
        await checking.close()
        ledger.close()


async def settled(condition):
    for _ in range(2000):
        if condition():
            return
        await asyncio.sleep(0.005)
    raise AssertionError("It never came to that.")


async def refused(awaited):
    with pytest.raises(Refused) as caught:
        await awaited
    return caught.value.status, str(caught.value)


class TestTheRoster:
    def test_gives_each_student_a_token_that_stays_and_is_taken_from_who_leaves(self, tmp_path):
        tokens = enroll(tmp_path, "ada", "김철수")
        ada = token_of(tokens.path.parent, "ada")
        assert tokens.student(f" {ada}\n") == "ada"
        assert ada.isalnum()  # nothing that a spreadsheet takes for a formula
        assert tokens.student("x") is None
        assert tokens.student("") is None
        assert stat.S_IMODE(tokens.path.stat().st_mode) == 0o600
        before = token_of(tmp_path, "김철수")
        later = enroll(tmp_path, "김철수", "zoe")
        assert later.student(ada) is None
        assert token_of(tmp_path, "김철수") == before
        assert len(later) == 2

    def test_is_read_in_any_order_and_case_and_as_excel_saves_it(self, tmp_path):
        for encoding in ("utf-8-sig", "cp949"):
            (tmp_path / "r.csv").write_bytes("Name,ID\r\n김철수,20261\r\n\r\n".encode(encoding))
            assert read_roster(tmp_path / "r.csv") == {"20261": ("김철수", "")}

    @pytest.mark.parametrize(
        ("data", "sentence"),
        [
            (None, "There is no "),
            (b"", "has no column 'id' in its first line"),
            (b"name\nada\n", "has no column 'id' in its first line"),
            (b"id,name\n", "names nobody: write a line for each student."),
            (b"id,name\nada,A\nada,B\n", "line 3: ada stands there twice."),
            (b"id,name\n,A\n", "line 2, has no id."),
            (b"id\n\xff\xff\xff\n", "is neither UTF-8 nor CP949"),
        ],
    )
    def test_that_is_none_is_one_sentence(self, tmp_path, data, sentence, capsys):
        if data is not None:
            (tmp_path / "roster.csv").write_bytes(data)
        assert main(["serve", str(tmp_path)]) == 2
        assert sentence in capsys.readouterr().err

    def test_damaged_tokens_are_told(self, tmp_path, capsys):
        enroll(tmp_path, "ada").path.write_text("id,token\nada,x\n")
        assert main(["serve", str(tmp_path)]) == 2
        assert "check-tokens.csv is damaged: delete it" in capsys.readouterr().err


def test_a_port_that_is_taken_is_one_sentence(tmp_path, capsys):
    enroll(tmp_path, "ada")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["serve", str(tmp_path), "--port", str(port)]) == 2
    assert f"Nothing can listen on 127.0.0.1, port {port} (" in capsys.readouterr().err


class TestTheLine:
    def test_has_an_order_and_places_and_one_sandbox_for_each_job(self, tmp_path, slow):
        async def play():
            async with line(tmp_path / "l", slow, jobs=2) as checking:
                checks = [await checking.post(name, b"x") for name in "abcd"]
                await settled(lambda: len(slow.given) == 2)
                assert [name for name, _ in slow.given] == ["a", "b"]
                assert [checking.place(check) for check in checks] == [0, 0, 1, 2]
                slow.end(1)
                done = await checking.wait(checks[1], 10)
                assert done.state == "done"
                assert json.loads(done.answer)["points"] == ANIMAL.score
                await settled(lambda: [name for name, _ in slow.given] == ["a", "c"])
                assert checking.place(checks[3]) == 1
                assert (await checking.wait(checks[3], 0.01)).state == "waiting"

        asyncio.run(play())

    def test_counts_an_hour_and_a_fault_of_the_grader_is_not_counted(self, tmp_path, slow):
        now = [1000.0]

        async def play():
            rules = Rules(an_hour=2)
            async with line(tmp_path / "l", slow, rules=rules, clock=lambda: now[0]) as checking:
                for data in (b"1", b"2"):
                    check = await checking.post("a", data)
                    await settled(lambda: slow.given)
                    if data == b"1":
                        assert await refused(checking.post("a", b"other")) == (
                            409,
                            "Your last notebook is still in line or being graded: wait for its "
                            "answer, then post the next one.",
                        )
                    slow.end()
                    check = await checking.wait(check, 10)
                    now[0] += 600
                assert checking.left("a") == 0
                assert (await checking.post("a", b"2")).id == check.id  # the same one is free
                assert await refused(checking.post("a", b"3")) == (
                    429,
                    "You have had 2 checks in the last hour, as many as there are. The next one "
                    "is possible in 41 minutes.",
                )
                assert checking.left("b") == 2
                now[0] += 2401
                assert checking.left("a") == 1
                slow._report = None
                check = await checking.post("a", b"3")
                await settled(lambda: slow.given)
                slow.end()
                assert (await checking.wait(check, 10)).state == "failed"
                assert checking.left("a") == 1

        asyncio.run(play())

    def test_has_an_end_and_takes_no_large_file(self, tmp_path, slow):
        async def play():
            rules = Rules(line=1, n_bytes=2_000_000)
            async with line(tmp_path / "l", slow, rules=rules) as checking:
                await checking.post("a", b"x")
                await settled(lambda: slow.given)
                await checking.post("b", b"x")
                assert (await refused(checking.post("c", b"x")))[0] == 503
                assert checking.left("c") == 10
                assert await refused(checking.post("d", b"x" * 2_000_001)) == (
                    413,
                    "The file is larger than 2 MB: clear the notebook's outputs, save it, and "
                    "post it again.",
                )

        asyncio.run(play())

    def test_survives_its_own_end_and_lost_workers_with_all_counts(self, tmp_path, slow, capsys):
        async def first():
            async with line(tmp_path / "l", slow) as checking:
                for name in "abc":
                    await checking.post(name, b"x")
                await settled(lambda: slow.given)

        async def second():
            async with line(tmp_path / "l", again) as checking:
                await settled(lambda: again.given)
                assert again.given[0][0] == "a"
                for _ in range(2):  # of three tries
                    again.end(error=BrokenExecutor("lost"))
                    await settled(lambda: again.given)
                again.end()
                check = await checking.wait(checking.last("a"), 10)
                assert (check.state, checking.left("a")) == ("done", 9)
                await settled(lambda: again.given)
                again.end(error=ValueError("odd"))
                check = await checking.wait(checking.last("b"), 10)
                assert (check.state, checking.left("b")) == ("failed", 10)

        again = Slow(slow._report)
        asyncio.run(first())
        asyncio.run(second())
        assert "check 2 could not be graded: ValueError: odd" in capsys.readouterr().out

    def test_keeps_no_notebook_that_was_graded_and_one_answer(self, tmp_path, slow):
        async def play():
            async with line(tmp_path / "l", slow) as checking:
                for data in (b"the first student's work", b"the second"):
                    check = await checking.post("a", data)
                    await settled(lambda: slow.given)
                    slow.end()
                    await checking.wait(check, 10)
                assert checking.get(1, "a").answer is None
                assert checking.get(2, "a").answer
                assert checking.get(2, "b") is None

        asyncio.run(play())
        assert b"first student's work" not in (tmp_path / "l").read_bytes()

    def test_of_another_file_is_one_sentence(self, tmp_path):
        (tmp_path / "l").write_bytes(b"no database at all" * 100)
        with pytest.raises(
            ValueError, match=r"can't be used .*delete it, and counting begins anew"
        ):
            Ledger(tmp_path / "l")


class TestOverHttp:
    def play(self, tmp_path, executor, talk, rules=None, names=("ada", "bora")):
        """Serve on loopback while `talk` talks to it."""
        tokens = enroll(tmp_path / "class", *names)

        async def known(token):
            return tokens.student(token)

        async def served():
            async with line(tmp_path / "l", executor, rules=rules) as checking:
                server = HTTPServer(application(checking, known, "/w2v/", None))
                server.listen(0, "127.0.0.1")
                port = next(iter(server._sockets.values())).getsockname()[1]
                client = AsyncHTTPClient(force_instance=True)

                async def ask(path, data=None, student="ada", accept="", **headers):
                    if student:
                        headers["Authorization"] = f"Bearer {token_of(tokens.path.parent, student)}"
                    return await client.fetch(
                        f"http://127.0.0.1:{port}/w2v/{path}",
                        method="GET" if data is None else "POST", body=data,
                        headers=headers | {"Accept": accept}, raise_error=False,
                        request_timeout=300, follow_redirects=False,
                    )  # fmt: skip

                try:
                    await talk(ask, tokens)
                finally:
                    client.close()
                    server.stop()
                    await server.close_all_connections()

        asyncio.run(served())

    def test_a_post_is_answered_with_the_students_report_and_nothing_more(self, tmp_path, report):
        async def talk(ask, tokens):
            got = await ask("check?wait=60", WRONG)
            assert got.code == 200
            text = got.body.decode()
            assert POINTS in text
            same = json.loads((await ask("check/1", accept="application/json")).body)
            assert same["points"] == report.points
            assert (same["flags"], same["tier"], same["seconds"]) == ([], "", {})
            page = await ask("check/1?lang=ko", accept="text/html")
            assert '<html lang="ko">' in page.body.decode()
            assert "script-src 'sha256-" in page.body.decode()

        with WorkerPool(1, 1, forget) as pool:
            self.play(tmp_path, pool, talk)

    def test_a_class_that_posts_at_once_gets_every_answer(self, tmp_path):
        """A bounded form of what `make doors` does with 200 students within a minute."""
        names = [f"s{i:02d}" for i in range(16)]

        async def talk(ask, tokens):
            given = {
                name: (release_notebook("word2vec"), WRONG)[i % 2] for i, name in enumerate(names)
            }
            posts = [ask("check?wait=0", data, student=name) for name, data in given.items()]
            assert {got.code for got in await asyncio.gather(*posts)} == {202}
            for number in range(1, len(names) + 1):
                for name in names:
                    path = f"check/{number}?wait=300"
                    got = await ask(path, student=name, accept="application/json")
                    if got.code == 404:
                        continue
                    told = json.loads(got.body)
                    expected = ANIMAL.score if names.index(name) % 2 else 0
                    assert (told["student"], told["points"]) == (name, expected)
                    answered.append(name)

        answered: list[str] = []
        with WorkerPool(1, 1, forget) as pool:
            self.play(tmp_path, pool, talk, names=names)
        assert sorted(answered) == names

    def test_nobody_sees_anothers_answer_and_nobody_unknown_anything(self, tmp_path, slow):
        async def talk(ask, tokens):
            await ask("check?wait=0", b"x")
            for number in ("1", "2", "9" * 18):
                other = await ask(f"check/{number}", student="bora")
                assert (other.code, other.body) == (404, b"There is no such check of yours.\n")
            for student, headers in (("", {}), ("", {"Authorization": "Bearer x"})):
                got = await ask("check/1", student=student, **headers)
                assert got.code == 401
                assert b"This token is nobody's in this class" in got.body
                assert (await ask("check", b"x", student=student, **headers)).code == 401
            assert (await ask("../etc/passwd")).code == 404

        self.play(tmp_path, slow, talk)

    def test_who_waits_is_told_the_place_and_refusals_are_sentences(self, tmp_path, slow):
        async def talk(ask, tokens):
            assert (await ask("check?wait=0", b"x")).code == 202
            got = await ask("check?wait=0", b"y", student="bora")
            assert got.body.decode() == (
                "Your notebook is number 1 in the line. Ask for its answer with the same token at "
                "/w2v/check/2.\n"
            )
            got = await ask("check?wait=0&lang=ko", b"z", student="bora")
            assert (got.code, got.body.decode()[:8]) == (409, "지난번에 올린 ")
            slow.end()
            await asyncio.sleep(0.05)
            got = await ask("check?wait=0", b"z")
            assert got.code == 429
            assert int(got.headers["Retry-After"]) > 3000
            got = await ask("check", b"x" * 2_100_000)
            assert got.code == 413
            assert (await ask("check", b"")).code == 400
            form = {"Content-Type": "multipart/form-data; boundary=x"}
            assert (await ask("check", b"no form", **form)).code == 400

        self.play(tmp_path, slow, talk, Rules(an_hour=1, n_bytes=1_000_000))

    def test_the_page_takes_a_form_and_remembers_the_token(self, tmp_path, slow):
        async def talk(ask, tokens):
            page = await ask("", student="", accept="text/html", **{"Accept-Language": "ko-KR,en"})
            text = page.body.decode()
            assert "마감 전 점검" in text
            assert "<script" not in text
            assert "http://" not in text.replace("http://127.0.0.1", "")
            assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")
            token = token_of(tokens.path.parent, "ada")
            fields = [
                f'name="token"\r\n\r\n{token}',
                'name="notebook"; filename="a.ipynb"\r\n\r\nx',
            ]
            body = "".join(f"--b\r\nContent-Disposition: form-data; {f}\r\n" for f in fields)
            form = {"Content-Type": "multipart/form-data; boundary=b"}
            got = await ask(
                "check", f"{body}--b--\r\n".encode(), student="", accept="text/html", **form
            )
            assert (got.code, got.headers["Location"]) == (303, "/w2v/check/1?lang=en")
            cookie = got.headers["Set-Cookie"]
            assert "HttpOnly" in cookie
            assert "SameSite=Strict" in cookie
            held = {"Cookie": f"check-token={token}"}
            waiting = (await ask("check/1", student="", accept="text/html", **held)).body.decode()
            assert "Your notebook is being graded." in waiting
            assert 'http-equiv="refresh"' in waiting
            slow.end()
            await asyncio.sleep(0.05)
            got = await ask("check/1", student="", accept="text/html", **held)
            assert POINTS in got.body.decode()
            text = (await ask("", student="", accept="text/html", **held)).body.decode()
            assert "Checks left in this hour: 9" in text
            stale = await ask("", student="", accept="text/html", Cookie="check-token=x")
            assert 'name="token"' in stale.body.decode()

        self.play(tmp_path, slow, talk)


def test_its_cases_are_not_the_grades(tmp_path):
    secret = course_secret(tmp_path)
    assert len({secret, door_secret(secret, "serve"), door_secret(secret, "gradescope")}) == 3
    assert door_secret(secret, "serve") == door_secret(secret, "serve")
    assert door_secret(SECRET, "serve") != door_secret(secret, "serve")


def test_a_hub_says_where_it_listens():
    given = {
        "JUPYTERHUB_SERVICE_URL": "http://127.0.0.1:10101",
        "JUPYTERHUB_SERVICE_PREFIX": "/services/check/",
    }
    assert Place.of_hub(given) == Place("127.0.0.1", 10101, "/services/check/")
    assert Place.of_hub({}) is None


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (["--jobs", "0"], "--jobs needs a number of at least 1, not 0."),
        (["--an-hour", "0"], "Limits are numbers from 1 on"),
        (["--megabytes", "500"], "a notebook has at most 20000000 bytes"),
    ],
)
def test_misuse_is_one_sentence(tmp_path, capsys, given, sentence):
    enroll(tmp_path, "ada")
    assert main(["serve", str(tmp_path), *given]) == 2
    assert sentence in capsys.readouterr().err
    assert main(["serve", str(tmp_path / "nowhere")]) == 2
    assert "give the class's, with roster.csv" in capsys.readouterr().err


@pytest.mark.slow
def test_a_kill_loses_nobody_and_no_count(tmp_path):
    names = ["ada", "bora", "chidi"]
    tokens = enroll(tmp_path, *names)
    given = {name: token_of(tokens.path.parent, name) for name in names}
    service = Service(tmp_path)
    for name in names:
        status, _ = service.ask("POST", "/check?wait=0", given[name], release_notebook("word2vec"))
        assert status == 202
    assert service.end(signal.SIGKILL) == -signal.SIGKILL
    service = Service(tmp_path)
    try:
        for number, name in enumerate(names, start=1):
            status, report = service.ask("GET", f"/check/{number}?wait=100", given[name])
            assert (status, report["points"], report["student"]) == (200, 0, name)
            status, same = service.ask(
                "POST", "/check?wait=0", given[name], release_notebook("word2vec")
            )
            assert (status, same) == (200, report)
    finally:
        assert service.end(signal.SIGTERM) == 0
    ledger = Ledger(tmp_path / "checks.sqlite")
    assert [len(ledger.counted(name, time.time())) for name in names] == [1, 1, 1]
    ledger.close()
