"""``grade --shard i/n`` and ``merge``: what several machines graded is what one would have."""

from __future__ import annotations

import contextlib
import json
import shutil
from concurrent.futures import Executor, Future

import pytest

from autograder.classroom import grading as classroom
from autograder.classroom.shards import Shard
from autograder.commands import grade as command
from autograder.commands.cli import main
from autograder.nbgrader.release import release_notebook
from autograder.sandbox.endings import GraderFault
from autograder.submissions import Found, HandedIn
from tests.submissions.build import notebook, zoo

N = 4
NAMES = ["ada", "bora", "chidi", "dalia", "emeka", "farah", "goran", "김철수", "ünal", "a b"]


class Here(Executor):
    """This process, whose sandbox serves all the commands that follow."""

    def submit(self, fn, /, *args, **kwargs):
        done = Future()
        done.set_result(fn(*args, **kwargs))
        return done


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A class with right, wrong, damaged and misplaced files, graded whole and in four shards."""
    folder = tmp_path_factory.mktemp("shards")
    animals = iter([*zoo().values()][::25])
    for i, name in enumerate(NAMES):
        path = folder / "class" / "submitted" / name / "word2vec" / "word2vec.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(
            (b"{", release_notebook("word2vec"), notebook(""))[i] if i < 3 else next(animals).data()
        )
    (folder / "class" / "submitted" / "notes.docx").write_text("nobody's")
    for name in ("zoe", "yun", "xia"):  # hand in another assignment, and nothing of this one
        other = folder / "class" / "submitted" / name / "cbow" / "cbow.ipynb"
        other.parent.mkdir(parents=True)
        other.write_bytes(b"{")
    whole = classroom._report

    @contextlib.contextmanager
    def here(args, assignment):
        yield Here()

    def failing(task, settings):
        if task.student == "ada":
            raise GraderFault("The disk burns.")
        return whole(task, settings)

    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("AUTOGRADER_COURSE", raising=False)
        patch.delenv("AUTOGRADER_SECRET", raising=False)
        patch.delenv("AUTOGRADER_GRADEBOOK", raising=False)
        patch.setattr(command, "workers", here)
        patch.setattr(classroom, "_report", failing)
        grade(folder, "one", db=True)
        for i in range(1, N + 1):
            grade(folder, f"part-{i}", "--shard", f"{i}/{N}")
        patch.setattr(classroom, "_report", whole)
        yield folder
    classroom.forget()


def grade(folder, out, *more, db=False, status=1):
    given = ["grade", str(folder / "class" / "submitted"), "--out", str(folder / out)]
    given += ["--jobs", "1", "--course", str(folder / "class"), *more]
    given += ["--assignment", "word2vec"]
    assert main(given) == status


def merged(place, tmp_path, parts=range(1, N + 1), status=1):
    folders = [str(place / f"part-{i}") for i in parts]
    assert main(["merge", *folders, "--out", str(tmp_path / "out")]) == status
    return tmp_path / "out"


def test_four_shards_merged_are_one_machines_grades_byte_for_byte(place, tmp_path, capsys):
    out = merged(place, tmp_path, parts=(3, 1, 4, 2))
    said = capsys.readouterr().out
    assert said.startswith(f"10 submissions of 4 shards, 9 graded: {out / 'grades.csv'}\n")
    assert "not graded: ada: The disk burns.\n" in said
    assert "not understood: notes.docx: " in said
    one = place / "one"
    for name in ("grades.csv", "without-report.json"):
        assert (out / name).read_bytes() == (one / name).read_bytes()
    names = sorted(path.name for path in (one / "reports").glob("[!.]*"))
    assert sorted(path.name for path in (out / "reports").glob("[!.]*")) == names
    page = "bora.html"
    assert (out / "reports" / page).read_bytes() == (one / "reports" / page).read_bytes()


def test_each_student_is_of_one_shard_whoever_else_hands_in(place):
    held = [json.loads((place / f"part-{i}" / "shard.json").read_text()) for i in range(1, N + 1)]
    graded = [name for part in held for name in part["marks"]]
    assert sorted([*graded, "ada"]) == sorted(NAMES)
    assert all(part["students"] == held[0]["students"] for part in held)
    shard = Shard(2, 3)
    few = Found(tuple(map(HandedIn, NAMES[:5], [None] * 5)))
    many = Found(tuple(map(HandedIn, NAMES, [None] * 10)))
    assert {f.student for f in shard.part(few).students} == {
        f.student for f in shard.part(many).students
    } & set(NAMES[:5])


def test_what_shards_graded_stands_when_the_gradebook_is_written(place, tmp_path, capsys):
    out = merged(place, tmp_path)
    grade(place, out, status=1)  # ada is graded now, notes.docx stays nobody's
    said = capsys.readouterr().out
    assert [line.split("│")[2].strip() for line in said.splitlines() if "graded now" in line] == [
        "1"
    ]
    assert [line.split("│")[2].strip() for line in said.splitlines() if "unchanged" in line] == [
        "9"
    ]
    assert not (out / "shard.json").exists()


def test_a_merge_again_writes_the_same_and_nobody_of_another_class_stays(place, tmp_path):
    out = merged(place, tmp_path)
    first = (out / "grades.csv").read_bytes()
    (out / "reports" / "gone.json").write_text("{}")
    (out / "reports" / "bora.html").write_text("changed by hand")
    merged(place, tmp_path)
    assert (out / "grades.csv").read_bytes() == first
    assert (out / "gone" / "gone.json").exists()
    assert "changed by hand" not in (out / "reports" / "bora.html").read_text()


@pytest.mark.parametrize("given", ["0/4", "5/4", "1", "1/0", "a/b", "1/2/3", "-1/4"])
def test_what_is_no_shard_is_one_sentence(place, capsys, given):
    grade(place, "never", f"--shard={given}", status=2)
    assert capsys.readouterr().err.startswith("autograder: --shard needs i/n, such as 1/4")


def test_shards_without_a_common_secret_are_refused(place, monkeypatch, capsys):
    monkeypatch.delenv("AUTOGRADER_COURSE", raising=False)
    monkeypatch.delenv("AUTOGRADER_SECRET", raising=False)
    given = ["grade", str(place / "class" / "submitted"), "--out", str(place / "never")]
    assert main([*given, "--shard", "1/4"]) == 2
    assert capsys.readouterr().err == (
        "autograder: --shard needs --course, whose secret all shards share, or AUTOGRADER_SECRET.\n"
    )


class TestWhatIsNotOneClassIsRefused:
    @pytest.fixture
    def parts(self, place, tmp_path):
        for i in range(1, N + 1):
            shutil.copytree(place / f"part-{i}", tmp_path / f"part-{i}")
        return tmp_path

    def refused(self, parts, capsys, *folders, out="out"):
        given = [str(parts / name) for name in folders]
        assert main(["merge", *given, "--out", str(parts / out)]) == 2
        assert not (parts / "out").exists()
        return capsys.readouterr().err.replace(f"{parts}/", "").removeprefix("autograder: ")

    def all(self, parts, capsys, **options):
        return self.refused(parts, capsys, *(f"part-{i}" for i in range(1, N + 1)), **options)

    def changed(self, parts, name, **values):
        path = parts / name / "shard.json"
        path.write_text(json.dumps(json.loads(path.read_text()) | values))

    def test_missing_and_doubled_shards(self, parts, capsys):
        assert self.refused(parts, capsys, "part-1", "part-4") == (
            "Missing: shard 2/4, 3/4. Grade what is missing, then merge again.\n"
        )
        shutil.copytree(parts / "part-1", parts / "copy")
        assert self.refused(parts, capsys, "part-1", "copy") == (
            "part-1 and copy are both shard 1/4: give each shard once.\n"
        )

    def test_folders_that_are_no_shards(self, parts, place, capsys):
        assert self.refused(parts, capsys, str(place / "one")).endswith(
            "holds no shard's results (no shard.json): give folders that 'autograder grade "
            "--shard i/n' wrote.\n"
        )
        (parts / "part-1" / "shard.json").write_text("{")
        assert self.refused(parts, capsys, "part-1") == (
            "part-1/shard.json is damaged: grade that shard again.\n"
        )
        self.changed(parts, "part-2", format=7)
        assert "part-2/shard.json is damaged" in self.refused(parts, capsys, "part-2")
        assert self.refused(parts, capsys, "part-3", out="part-3") == (
            "part-3 is one of the shards: give another folder with --out.\n"
        )

    def test_other_numbers_classes_and_secrets(self, parts, capsys):
        self.changed(parts, "part-2", shard="2/5")
        assert "part-1 is shard 1/4 and part-2 is shard 2/5" in self.all(parts, capsys)
        self.changed(parts, "part-2", shard="2/4", identity="other")
        assert "part-1 and part-2 were graded with different secrets" in self.all(parts, capsys)
        self.changed(parts, "part-2", students=["zoe"])
        assert "part-1 and part-2 saw different classes (a b, ada, " in self.all(parts, capsys)

    def test_other_entries_that_nobody_understood(self, parts, capsys):
        (parts / "part-3" / "without-report.json").write_text("[]")
        assert "part-1 and part-3 saw different entries" in self.all(parts, capsys)

    def test_a_report_that_was_cut_off_or_is_missing(self, parts, capsys):
        (path,) = (parts).glob("part-*/reports/bora.json")
        name = path.parts[-3]
        path.write_bytes(path.read_bytes()[:-9])
        sentence = f"{name} holds no whole bora.json of bora: copy {name} again"
        assert sentence in self.all(parts, capsys)
        path.unlink()
        assert sentence in self.all(parts, capsys)
        self.changed(parts, name, marks={})
        assert f"{name} has no report of " in self.all(parts, capsys)

    def test_a_name_that_leads_out_of_the_folder(self, parts, capsys):
        (path,) = (parts).glob("part-*/reports/bora.json")
        name = path.parts[-3]
        self.changed(parts, name, marks={"bora": f"x\n{'0' * 64} ../../etc/passwd\n"})
        marks = json.loads((parts / name / "shard.json").read_text())["marks"]
        assert marks
        said = self.all(parts, capsys)
        assert "../../etc/passwd" in said or f"{name} has no report of " in said
