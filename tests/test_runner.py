"""The door to runners: students' repositories, read as data, and feedback pushed back to them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from autograder.commands.cli import main
from autograder.doors import classroom50, runner
from autograder.doors.repositories import GitFailed, Repository
from autograder.nbgrader.release import release_notebook
from tests.submissions.build import notebook, zoo

TEMPLATES = Path(runner.__file__).parent / "templates" / "runner"
ANIMAL = zoo()["naive/center_missing_y"]
NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


def git(*arguments, folder):
    given = ("-c", "user.name=x", "-c", "user.email=x@x", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *given, *arguments], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode()


def repository(place, name, files, links=()):
    """Make a bare repository with one commit, as a student pushes it."""
    work = place / f"{name}.work"
    work.mkdir()
    git("init", "--quiet", folder=work)
    for path, data in files.items():
        (work / path).parent.mkdir(parents=True, exist_ok=True)
        (work / path).write_bytes(data)
    for path, target in links:
        (work / path).symlink_to(target)
    git("add", "-A", folder=work)
    git("commit", "--quiet", "--allow-empty", "-m", "mine", folder=work)
    git("clone", "--quiet", "--bare", str(work), str(place / f"{name}.git"), folder=place)
    shutil.rmtree(work)
    return place / f"{name}.git"


def enroll(course, **repositories):
    course.mkdir(exist_ok=True)
    rows = [f"{name},{address}" for name, address in repositories.items()]
    (course / "roster.csv").write_text("\n".join(["id,repository", *rows, ""]))


class TestFetching:
    def test_takes_notebooks_as_bytes_and_nothing_else_of_a_repository(self, tmp_path, capsys):
        files = {"word2vec.ipynb": ANIMAL.data(), "x.py": b"raise SystemExit"}
        files[".gitattributes"] = b"* filter=evil\n"
        ada = repository(tmp_path, "ada", files, links=[("other.ipynb", "/etc/passwd")])
        bora = repository(tmp_path, "bora", {"word2vec/word2vec.ipynb": b"{"})
        enroll(tmp_path / "class", ada=ada, bora=bora)
        assert main(["runner", "fetch", str(tmp_path / "class")]) == 0
        submitted = tmp_path / "class" / "submitted"
        held = {p.relative_to(submitted).as_posix() for p in submitted.rglob("*") if p.is_file()}
        assert held == {"ada/word2vec/word2vec.ipynb", "bora/word2vec/word2vec.ipynb"}
        assert (submitted / "ada/word2vec/word2vec.ipynb").read_bytes() == ANIMAL.data()

    def test_says_who_could_not_be_fetched_and_keeps_what_was(self, tmp_path, capsys):
        course = tmp_path / "class"
        ada = repository(tmp_path, "ada", {"word2vec.ipynb": b"first"})
        enroll(course, ada=ada)
        assert runner.fetch(course, "word2vec") == {}
        ada.rename(tmp_path / "moved")
        enroll(course, ada=ada, bora="", **{"a:b": tmp_path / "moved"}, mallory="--upload-pack=x")
        assert main(["runner", "fetch", str(course)]) == 1
        said = capsys.readouterr().out
        assert "failed: ada: git clone: " in said
        assert "failed: bora: The roster has no repository." in said
        assert "failed: a:b: This id can't be a folder's name." in said
        assert "failed: mallory: '--upload-pack=x' is no address of a repository." in said
        assert (course / "submitted/ada/word2vec/word2vec.ipynb").read_bytes() == b"first"

    def test_of_an_empty_repository_is_a_student_who_handed_nothing_in(self, tmp_path):
        git("init", "--quiet", "--bare", "ada.git", folder=tmp_path)
        enroll(tmp_path / "class", ada=tmp_path / "ada.git")
        assert runner.fetch(tmp_path / "class", "word2vec") == {}
        assert (tmp_path / "class" / "submitted" / "ada").is_dir()

    def test_needs_a_roster_with_repositories(self, tmp_path, capsys):
        enroll(tmp_path, ada="")
        assert main(["runner", "fetch", str(tmp_path)]) == 2
        assert "has no column 'repository' with an address for git" in capsys.readouterr().err


class TestFeedback:
    def test_is_one_commit_on_its_own_branch_and_none_where_nothing_is_new(self, tmp_path):
        bare = repository(tmp_path, "ada", {"word2vec.ipynb": b"x"})
        before = git("rev-parse", "main", folder=bare)
        for number, (data, new) in enumerate([(b"1", True), (b"1", False), (b"2", True)]):
            copy = Repository.clone(str(bare), tmp_path / f"copy{number}")
            assert copy.give_back({"feedback.en.html": data}, "Feedback") is new
        assert git("show", "feedback:feedback.en.html", folder=bare) == "2"
        assert git("rev-list", "--count", "feedback", folder=bare).strip() == "2"
        assert git("rev-parse", "main", folder=bare) == before

    def test_before_fetching_is_one_sentence(self, tmp_path, capsys):
        enroll(tmp_path, ada="x")
        assert main(["runner", "return", str(tmp_path)]) == 2
        assert "run 'autograder runner fetch' first" in capsys.readouterr().err

    def test_that_can_not_be_pushed_is_told(self, tmp_path):
        bare = repository(tmp_path, "ada", {"word2vec.ipynb": b"x"})
        copy = Repository.clone(str(bare), tmp_path / "copy")
        shutil.rmtree(bare)
        with pytest.raises(GitFailed, match="git ls-remote: "):
            copy.give_back({"a": b"b"}, "Feedback")


class TestResultJson:
    def test_has_whole_numbers_of_one_scale_for_everybody(self, grader):
        three = notebook("").replace(b"= -u_o + \\\\sum_x P(x \\\\mid c) u_x\\n", b"")
        for data in (notebook(""), three, release_notebook("word2vec")):
            told = classroom50.result(grader.grade(data, "ada"), "abc", "1.0", NOW)
            assert told["max-score"] == 92_000  # lines share points, however many there are
        told = classroom50.result(grader.grade(ANIMAL.data(), "ada"), "abc", "1.0", NOW)
        assert told["schema"] == "classroom50/result/v1"
        assert (told["score"], told["max-score"]) == (1000 * ANIMAL.score, 1000 * 92)
        numbers = [told["score"], told["max-score"]]
        numbers += [test[key] for test in told["tests"] for key in ("score", "max-score")]
        assert all(type(number) is int for number in numbers)
        assert sum(test["score"] for test in told["tests"]) == told["score"]
        assert [t["passed"] for t in told["tests"]].count(False) == len(ANIMAL.lost)
        assert set(told["tests"][0]) == {"test-name", "passed", "score", "max-score"}
        assert (told["commit"], told["release"]) == ("abc", "1.0")
        assert told["datetime"] == "2026-09-01T12:00:00+00:00"


def steps(template):
    """Every line of shell of a workflow, in order: for GitHub (job, step, shell, environment)."""
    data = yaml.safe_load((TEMPLATES / template).read_text("utf-8"))
    if template.startswith("github"):
        for name, job in data["jobs"].items():
            for step in job["steps"]:
                if "run" in step:
                    yield name, step.get("name", ""), step["run"], step.get("env", {})
        return
    for name in data["stages"]:
        for shell in data[name]["script"]:
            yield name, shell, shell, {}


SHARDS = 4
ELSEWHERE = re.compile(r"^(pip|apt-get|sudo) |^git config ")  # of a runner's own machine


@pytest.mark.slow
@pytest.mark.parametrize("template", ["github-grade.yml", "gitlab-ci.yml"])
def test_the_workflows_own_steps_grade_a_class_of_bare_repositories(template, tmp_path, grader):
    """Everything that a template does on a runner's disk is done here, on one disk."""
    students = {"ada": ANIMAL, "bora": zoo()["unusual/loops"]}
    bare = {n: repository(tmp_path, n, {"word2vec.ipynb": a.data()}) for n, a in students.items()}
    enroll(tmp_path / "class", **bare)
    given = {
        "AUTOGRADER_SECRET": "s" * 64, "SHARDS": str(SHARDS), "CI_NODE_TOTAL": str(SHARDS),
        "PATH": f"{sys.prefix}/bin:{os.environ['PATH']}", "HOME": str(tmp_path),
    }  # fmt: skip
    ran = []
    for job, _, shell, environment in steps(template):
        if ELSEWHERE.match(shell):
            continue
        assert set(environment) <= {"AUTOGRADER_SECRET", "SHARD"}
        many = SHARDS if job == "grade" and "--shard" in shell else 1
        for number in range(1, many + 1):
            own = {"SHARD": str(number), "CI_NODE_INDEX": str(number)}
            done = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", shell], cwd=tmp_path,
                env=os.environ | given | own, capture_output=True, text=True,
            )  # fmt: skip
            assert done.returncode == 0, done.stdout + done.stderr
            assert "s" * 64 not in done.stdout + done.stderr
        ran.append(shell.split()[1])
    assert ran == ["runner", "doctor", "grade", "merge", "runner"]
    for name, animal in students.items():
        told = json.loads(git("show", "feedback:result.json", folder=bare[name]))
        assert told["score"] == animal.score * classroom50.SCALE
        assert told["commit"] == git("rev-parse", "main", folder=bare[name]).strip()
        names = git("ls-tree", "--name-only", "feedback", folder=bare[name]).split()
        assert names == ["feedback.en.html", "feedback.ko.html", "result.json"]
        assert '<html lang="ko">' in git("show", "feedback:feedback.ko.html", folder=bare[name])


class TestTheTemplates:
    def test_keep_secrets_from_steps_that_do_not_need_them(self):
        data = yaml.safe_load((TEMPLATES / "github-grade.yml").read_text("utf-8"))
        assert data["permissions"] == {"contents": "read"}
        assert "secrets" not in json.dumps(data.get("env", {}))
        told = [step["name"] for job in data["jobs"].values() for step in job["steps"]
                if "secrets." in json.dumps(step)]  # fmt: skip
        read, write = (f"Let git {what} students' repositories" for what in ("read", "write to"))
        assert told == [read, "Grade", write]

    def test_have_as_many_shards_as_they_say(self):
        data = yaml.safe_load((TEMPLATES / "github-grade.yml").read_text("utf-8"))
        matrix = data["jobs"]["grade"]["strategy"]["matrix"]["shard"]
        assert matrix == list(range(1, int(data["env"]["SHARDS"]) + 1))
        assert yaml.safe_load((TEMPLATES / "gitlab-ci.yml").read_text("utf-8"))["grade"]["parallel"]
