"""The page that trains computes what the book derives, and anybody can use it."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from book import small_text
from book.accessible import violations
from book.audit import CHROMIUM, PHONE
from book.build import SOURCE
from book.ext.drawings import SCRIPTS, place
from book.figures import interactive_labels
from solutions.word2vec import reference

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Debian's Chromium"),
]

STATIC = SOURCE / "static"
MODEL = (STATIC / "skip-gram.js").read_text(encoding="utf-8")
SETTINGS = {"rate": 0.15, "negatives": 5, "power": 0.75, "dim": 12, "epochs": 12, "seed": 1}


@pytest.fixture(scope="module")
def model(chromium):
    """A page with the mathematics and the text, and nothing else."""
    page = chromium.new_page()
    page.add_script_tag(content=MODEL)
    data = json.dumps(small_text.as_data())
    page.add_script_tag(
        content=f"const data = {data};"
        "const text = SkipGram.read(data.words, data.sentences, data.window);"
    )
    yield page
    page.close()


def differences(page, n_cases=40):
    """Largest difference of the script's gradients to the reference's, relative to their size."""
    rng = np.random.default_rng(7)
    largest = 0.0
    for case in range(n_cases):
        n, d, K = rng.integers(3, 8), rng.integers(1, 6), rng.integers(0, 9)
        size = 1e3 if case % 10 == 9 else 1.0  # scores of up to about 10⁴, too
        U, v = size * rng.normal(size=(n, d)), rng.normal(size=d)
        o = int(rng.integers(n))
        draws = rng.choice([i for i in range(n) if i != o], size=K).tolist()  # with repeats
        found = page.evaluate(
            """([v, o, U, draws]) => {
                const { loss, center, outside } = SkipGram.pair(v, o, U, draws);
                return [loss, center, [...outside]];
            }""",
            [v.tolist(), o, U.tolist(), draws],
        )
        grad_U = np.zeros_like(U)
        for w, row in found[2]:
            grad_U[w] = row
        right = reference.negative_sampling_loss_and_gradient(v, o, U, draws)
        for mine, own in zip((found[0], found[1], grad_U), right, strict=True):
            scale = max(float(np.abs(own).max()), 1e-300)
            largest = max(largest, float(np.abs(np.asarray(mine) - own).max()) / scale)
    return largest


class TestTheMathematics:
    def test_loss_and_gradients_of_a_pair_are_the_references(self, model):
        assert differences(model) <= 1e-9

    @pytest.mark.parametrize(
        ("right", "wrong"),
        [
            ("truth ? -sigmoid(-x) : sigmoid(x)", "truth ? sigmoid(-x) : sigmoid(x)"),
            ("add(outside.get(w), delta, v_c)", "outside.set(w, v_c.map((x) => delta * x))"),
            ("minusLogSigmoid(truth ? x : -x)", "minusLogSigmoid(x)"),
            ("Math.max(-x, 0) + Math.log1p(Math.exp(-Math.abs(x)))", "-Math.log(sigmoid(x))"),
        ],
        ids=["sign", "repeats", "loss", "overflow"],
    )
    def test_a_slip_in_the_script_would_be_noticed(self, chromium, right, wrong):
        assert MODEL.count(right) == 1
        page = chromium.new_page()
        page.add_script_tag(content=MODEL.replace(right, wrong))
        assert not differences(page) <= 1e-9
        page.close()

    def test_a_window_sums_its_pairs(self, model):
        rng = np.random.default_rng(8)
        U, V = rng.normal(size=(2, 6, 3))
        words, draws = [2, 5, 2], [[0, 1, 1], [3, 3, 3], [4, 0, 5]]
        found = model.evaluate(
            """([v, words, U, draws]) => {
                const { loss, center, outside } = SkipGram.windowOf(v, words, U, draws);
                return [loss, center, [...outside]];
            }""",
            [V[4].tolist(), words, U.tolist(), draws],
        )
        of_pairs = iter(draws)

        def pair(v_c, o, U):
            return reference.negative_sampling_loss_and_gradient(v_c, o, U, next(of_pairs))

        loss, grad_V, grad_U = reference.skipgram_loss_and_gradient(4, words, V, U, pair)
        rows = np.zeros_like(U)
        for w, row in found[2]:
            rows[w] = row
        np.testing.assert_allclose(found[0], loss, rtol=1e-12)
        np.testing.assert_allclose(found[1], grad_V[4], rtol=1e-9)
        np.testing.assert_allclose(rows, grad_U, rtol=1e-9)

    def test_draws_follow_the_counts_to_a_power_and_leave_the_observed_word_out(self, model):
        counts = small_text.text().counts
        assert model.evaluate("text.counts") == counts.tolist()
        for power in (0.0, 0.75, 1.0):
            found = model.evaluate("power => SkipGram.noise(text.counts, power)", power)
            np.testing.assert_allclose(
                found, reference.unigram_distribution(counts, power), rtol=1e-12
            )
        n, o = 40_000, int(np.argmax(counts))
        drawn = model.evaluate(
            """([settings, n, o]) => {
                const run = new SkipGram.Run(text, settings);
                return Array.from({ length: n }, () => run.draw(o));
            }""",
            [SETTINGS, n, o],
        )
        p = reference.unigram_distribution(counts)
        p[o] = 0.0
        expected = n * p / p.sum()
        came = np.bincount(drawn, minlength=len(p))
        assert came[o] == 0
        assert (np.abs(came - expected) <= 5 * np.sqrt(expected)).all()

    def test_a_run_takes_the_steps_that_the_reference_takes(self, model):
        """Windows and draws are the script's; losses, gradients and steps are computed anew."""
        n = 400
        start, steps, end = model.evaluate(
            """([settings, n]) => {
                const run = new SkipGram.Run(text, settings);
                const copy = () => [run.U, run.V].map((M) => M.map((row) => [...row]));
                const start = copy();
                return [start, Array.from({ length: n }, () => run.next()), copy()];
            }""",
            [SETTINGS, n],
        )
        U, V = (np.array(matrix) for matrix in start)
        assert not U.any()
        for t, step in enumerate(steps):
            of_pairs = iter(step["negatives"])

            def pair(v_c, o, U, draws=of_pairs):
                negatives = next(draws)
                assert len(negatives) == 5
                assert o not in negatives
                return reference.negative_sampling_loss_and_gradient(v_c, o, U, negatives)

            outside = step["outside"]
            loss, grad_V, grad_U = reference.skipgram_loss_and_gradient(
                step["c"], outside, V, U, pair
            )
            assert step["loss"] == pytest.approx(loss / len(outside), rel=1e-9)
            rate = 0.15 * (1 - t / (12 * len(small_text.text().windows())))
            assert step["rate"] == pytest.approx(rate, rel=1e-12)
            U, V = U - rate * grad_U, V - rate * grad_V
        np.testing.assert_allclose(end[0], U, rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(end[1], V, rtol=1e-9, atol=1e-12)

    def test_every_window_is_learned_once_in_a_pass(self, model):
        own = small_text.text().windows()
        seen = model.evaluate(
            """settings => {
                const run = new SkipGram.Run(text, settings);
                return text.windows.map(() => run.next()).map(({ c, outside }) => [c, outside]);
            }""",
            SETTINGS,
        )
        assert sorted((c, tuple(o)) for c, o in seen) == sorted(
            (c, tuple(o.tolist())) for c, o in own
        )

    def test_the_counted_score_is_where_true_and_made_up_pairs_balance(self, model):
        """The slope of the expected loss is zero there; the observed word is never drawn."""
        counts, K = small_text.pair_counts(), 3
        P = reference.unigram_distribution(small_text.text().counts, 0.5)
        made_up = np.zeros_like(counts)
        for o, c in zip(*np.nonzero(counts), strict=True):
            p = P.copy()
            p[o] = 0.0
            made_up[:, c] += counts[o, c] * K * p / p.sum()
        found = model.evaluate("SkipGram.bestScores(text, 3, 0.5)")
        assert {(p["w"], p["c"]) for p in found} == set(zip(*np.nonzero(counts), strict=True))
        for p in found:
            x, at = p["best"], (p["w"], p["c"])
            assert p["n"] == counts[at]
            true, false = counts[at] * reference.sigmoid(-x), made_up[at] * reference.sigmoid(x)
            assert true == pytest.approx(false, rel=1e-9)

    def test_the_map_shows_the_two_directions_in_which_words_differ_most(self, model):
        rng = np.random.default_rng(9)
        V = rng.normal(size=(9, 5)) * [3, 0.1, 2, 0.2, 0.3]
        groups = [[0, 3, 6], [1, 4, 7], [2, 5, 8]]
        found = dict(
            model.evaluate(
                "([V, groups]) => [...SkipGram.project(V, groups)]", [V.tolist(), groups]
            )
        )
        xy = np.array([found[w] for w in range(9)])
        X = V - V.mean(axis=0)
        first, second = np.linalg.svd(X)[1][:2]
        np.testing.assert_allclose(np.linalg.svd(xy)[1], [first, second], rtol=1e-9)
        x, y = xy[groups[0]].mean(axis=0)
        assert x == pytest.approx(-y)
        assert y > 0
        assert xy[groups[1]].mean(axis=0).sum() >= 0


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The figure alone, in both languages, in files."""
    folder = tmp_path_factory.mktemp("train")
    for language in ("en", "ko"):
        data = {"labels": interactive_labels("train", language), "text": small_text.as_data()}
        scripts = "".join(
            f'<script src="{(STATIC / name).as_uri()}"></script>' for name in SCRIPTS["train"]
        )
        (folder / f"{language}.html").write_text(
            f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
            f'<title>Train</title><link rel="stylesheet" href="{(STATIC / "book.css").as_uri()}">'
            f"</head><body><main><h1>Train</h1>{place('train', data, 'nothing')}</main>{scripts}"
            "</body></html>",
            encoding="utf-8",
        )
    return folder


def opened(chromium, pages, language="en", **how):
    page = chromium.new_page(**how)
    page.goto((pages / f"{language}.html").as_uri())
    return page


def set_to(page, name, value):
    page.evaluate(
        """([name, value]) => {
            const input = document.querySelector(`input[name=${name}]`);
            input.value = value;
            input.dispatchEvent(new Event(name === "seed" ? "change" : "input"));
        }""",
        [name, value],
    )


def to_the_end(page):
    page.click("[data-do=end]")
    page.wait_for_function(
        "() => document.querySelector('.interactive').train.stop === null", timeout=120_000
    )
    return page.locator("[role=status]").inner_text()


def picture(page):
    return page.locator(".train-views").inner_html() + page.locator("tbody").inner_html()


def pure(said):
    return int(said.partition("For ")[2].split()[0])


def correlation(said):
    return float(said.rpartition(": ")[2].rstrip("."))


class TestThePage:
    def test_a_run_lowers_the_loss_and_brings_words_of_a_kind_together(self, chromium, pages):
        page = opened(chromium, pages)
        assert page.locator("[role=status]").inner_text().startswith("Ready: 4,032 windows")
        said = to_the_end(page)
        assert said.startswith("Done, 12 passes. Loss of a pair 1.1")
        assert "at the start 4.16" in said
        assert pure(said) == 20
        assert correlation(said) > 0.95
        blocks = page.evaluate("document.querySelector('.interactive').train.blocks")
        assert len(blocks) == 144
        assert blocks[0] > 2 * blocks[-1]
        cat = page.locator("tbody tr").first
        assert cat.locator("th").inner_text() == "cat"
        animals = set(small_text.GROUPS["animals"])
        near = [entry.split()[0] for entry in cat.locator("td").inner_text().split(", ")]
        assert len(near) == 3
        assert set(near) < animals
        page.close()

    def test_the_same_seed_gives_the_same_picture_however_one_gets_there(self, chromium, pages):
        page, other = opened(chromium, pages), opened(chromium, pages, "en")
        to_the_end(page)
        other.click("[data-do=one]")
        other.click("[data-do=train]")
        other.wait_for_function("document.querySelector('.interactive').train.run.step > 3000")
        other.click("[data-do=train]")  # which now says Pause
        assert other.locator("[role=status]").inner_text().startswith("Paused after ")
        other.click("[data-do=train]")
        other.wait_for_function("document.querySelector('.interactive').train.run.step > 4000")
        to_the_end(other)  # (another test lets it train until then)
        assert picture(page) == picture(other)
        set_to(other, "seed", 2)
        to_the_end(other)
        assert picture(page) != picture(other)
        set_to(other, "seed", 1)
        to_the_end(other)
        assert picture(page) == picture(other)
        page.close()
        other.close()

    def test_everything_can_be_reached_and_used_with_the_keyboard(self, chromium, pages):
        page = opened(chromium, pages)
        reached = []
        for _ in range(9):
            page.keyboard.press("Tab")
            reached.append(
                page.evaluate("document.activeElement.name || document.activeElement.dataset.do")
            )
        sliders = ["rate", "negatives", "power", "dim"]
        assert reached == [*sliders, "seed", "train", "one", "end", "again"]
        page.locator("input[name=negatives]").focus()
        page.keyboard.press("ArrowRight")
        assert page.locator("label:has(input[name=negatives]) output").inner_text() == "6"
        page.locator("[data-do=one]").focus()
        page.keyboard.press("Enter")
        said = page.locator("[role=status]").inner_text()
        assert f"Loss of a pair {7 * np.log(2):.3f}, then a step with η = 0.1500." in said
        page.locator("[data-do=end]").focus()
        page.keyboard.press("Space")
        page.wait_for_function(
            "() => document.querySelector('.interactive').train.stop === null", timeout=120_000
        )
        assert page.locator("[role=status]").inner_text().startswith("Done")
        page.close()

    def test_who_wants_no_motion_sees_the_beginning_and_the_end(self, chromium, pages):
        counted = """() => {
            window.drawn = 0;
            new MutationObserver(() => { window.drawn += 1; })
                .observe(document.querySelector(".train-map svg"), { childList: true });
        }"""
        page = opened(chromium, pages, reduced_motion="reduce")
        moving = opened(chromium, pages)
        for each in (page, moving):
            each.evaluate(counted)
            each.click("[data-do=train]")
            each.wait_for_function(
                "() => document.querySelector('.interactive').train.stop === null", timeout=120_000
            )
        assert page.evaluate("window.drawn") == 1
        assert moving.evaluate("window.drawn") > 100
        assert picture(page) == picture(moving)
        page.close()
        moving.close()

    def test_nothing_of_a_word_is_unsaid_in_either_language(self, chromium, pages):
        """The same keys, and each with the same values put in."""
        english, korean = (interactive_labels("train", language) for language in ("en", "ko"))
        assert english.keys() == korean.keys()
        page = opened(chromium, pages, "ko")
        page.click("[data-do=one]")
        assert page.locator("[role=status]").inner_text().startswith("center는 ")
        said = to_the_end(page)
        assert said.startswith("12번을 다 봤다. 쌍 하나의 손실은 1.1")
        assert "undefined" not in page.locator("body").inner_text()
        page.close()

    def test_it_is_small_and_asks_for_nothing_from_elsewhere(self):
        scripts = [(STATIC / name).read_text(encoding="utf-8") for name in SCRIPTS["train"]]
        data = {"labels": interactive_labels("train", "ko"), "text": small_text.as_data()}
        size = sum(len(s.encode()) for s in (*scripts, place("train", data, "")))
        assert size < 100_000
        for script in scripts:
            assert "fetch(" not in script
            assert "import" not in script
            assert set(re.findall(r"https?://[^/]+", script)) <= {"http://www.w3.org"}  # of SVG

    @pytest.mark.parametrize("language", ["en", "ko"])
    def test_it_is_accessible_and_fits_a_phone(self, chromium, pages, language):
        page = opened(chromium, pages, language, viewport=PHONE)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        sizes = page.evaluate(
            """() => [...document.querySelectorAll(".train-views text")].map((t) =>
                parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a || 99)"""
        )
        assert min(sizes) >= 11
        assert violations(page) == []
        page.close()


class TestWhatThePageSays:
    """The experiments that the page suggests come out as it says."""

    def test_the_first_window_loses_what_zeros_lose_and_does_not_move_the_map(
        self, chromium, pages
    ):
        page = opened(chromium, pages)
        before = page.locator(".train-map").inner_html()
        page.click("[data-do=one]")
        assert f"Loss of a pair {6 * np.log(2):.3f}" in page.locator("[role=status]").inner_text()
        assert page.locator(".train-map").inner_html() == before
        for _ in range(30):
            page.click("[data-do=one]")
        assert page.locator(".train-map").inner_html() != before
        page.close()

    def test_neighbours_come_before_scores(self, chromium, pages):
        page = opened(chromium, pages)
        page.evaluate(
            """() => {
                const { train } = document.querySelector(".interactive");
                train.learn(4 * train.text.windows.length);
                train.pause();
            }"""
        )
        said = page.locator("[role=status]").inner_text()
        assert pure(said) == 20
        assert correlation(said) < 0.7
        page.close()

    def test_after_too_large_a_step_the_loss_falls_and_then_explodes(self, chromium, pages):
        page = opened(chromium, pages)
        set_to(page, "rate", 0.4)
        said = to_the_end(page)
        assert "the loss grows instead of falling. The learning rate is too large." in said
        blocks = page.evaluate("document.querySelector('.interactive').train.blocks")
        assert blocks[0] < 0.85 * 6 * np.log(2) < 3 * 6 * np.log(2) <= blocks[-1]
        page.close()

    def test_two_dimensions_are_too_few_and_three_sort_the_nouns(self, chromium, pages):
        page = opened(chromium, pages)
        others = {}
        for dim in (2, 3):
            set_to(page, "dim", dim)
            said = to_the_end(page)
            assert correlation(said) < (0.6, 0.85)[dim - 2]
            assert float(said.partition("Loss of a pair ")[2].split(",")[0]) > 1.6
            others[dim] = page.locator("tbody .other-kind").count()
        assert others[2] > others[3] == 0
        assert pure(said) == 20
        page.close()

    def test_one_negative_shifts_the_scores_by_the_logarithm_of_five(self, model):
        shift = model.evaluate(
            """() => {
                const five = SkipGram.bestScores(text, 5, 0.75);
                return SkipGram.bestScores(text, 1, 0.75).map((p, i) => p.best - five[i].best);
            }"""
        )
        np.testing.assert_allclose(shift, np.log(5))

    @pytest.mark.parametrize("power", [0, 1])
    def test_other_draws_leave_the_neighbours(self, chromium, pages, power):
        page = opened(chromium, pages)
        set_to(page, "power", power)
        assert pure(to_the_end(page)) == 20
        page.close()
