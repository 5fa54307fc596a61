"use strict";
// scores answers by the keyboard; what is saved stands in the gradebook when "Saved." is read
const list = document.getElementById("answers");
const say = list.dataset;
const cards = [...list.querySelectorAll(".answer")];
const token = new URLSearchParams(location.search).get("token");
// letters of a Korean keyboard stand at the same keys
const CODES = { KeyJ: "j", KeyK: "k", KeyC: "c", KeyR: "r", KeyX: "x", KeyU: "u", KeyN: "n" };
let last = null;

const part = (card, name) => card.querySelector(name);
const waits = (card) => card.classList.contains("waiting");

function tell(card, text, kind = "") {
  const state = part(card, ".state");
  state.textContent = text;
  state.className = `state ${kind}`;
}

function current() {
  return document.activeElement.closest(".answer") ?? cards.find((card) => card.dataset.here);
}

function here(card) {
  for (const other of cards) {
    delete other.dataset.here;
    delete part(other, "input").dataset.typing;
  }
  card.dataset.here = "1";
}

function go(card) {
  if (!card) return;
  here(card);
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

function nextWaiting(card) {
  const place = cards.indexOf(card);
  return [...cards.slice(place + 1), ...cards.slice(0, Math.max(place, 0))].find(waits);
}

function count() {
  const text = say.left.replace("%n", cards.filter(waits).length);
  document.getElementById("left").textContent = text.replace("%total", cards.length);
}

async function ask(path, body) {
  const asked = new URLSearchParams({ lang: say.lang, question: say.question });
  const answer = await fetch(`${path}?${asked}`, {
    method: body ? "POST" : "GET",
    body: body && JSON.stringify(body),
    headers: { Authorization: `token ${token}`, Accept: "application/json" },
  });
  const data = await answer.json();
  return { ok: answer.ok, data };
}

async function save(card, takeBack = false) {
  const typed = part(card, "input").value.trim().replace(",", ".");
  if (!takeBack && !typed) return tell(card, say.none, "bad");
  const points = takeBack ? null : Number(typed);
  if (!(points >= 0 && points <= Number(say.full))) return tell(card, say.wrong, "bad");
  const comment = part(card, "textarea").value.trim();
  if (card.dataset.saving) return; // Enter was pressed twice
  card.dataset.saving = "1";
  tell(card, say.saving);
  let answer;
  try {
    answer = await ask("/mark", { id: card.id.slice(7), version: card.dataset.version, points, comment });
  } catch {
    return tell(card, say.lost, "bad");
  } finally {
    delete card.dataset.saving;
  }
  if (!answer.ok) return tell(card, answer.data.said, "bad");
  card.dataset.version = answer.data.version;
  delete part(card, "input").dataset.typing;
  card.classList.toggle("waiting", answer.data.waiting);
  if (takeBack) part(card, "input").value = "";
  else last = { points: typed, comment };
  count();
  tell(card, takeBack ? say.back : say.saved, "good");
  if (takeBack || current() !== card) return;
  const next = nextWaiting(card);
  if (next) go(next);
  else {
    go(card);
    tell(card, `${say.saved} ${say.done}`, "good");
  }
}

function type(card, key) {
  const field = part(card, "input");
  const text = field.dataset.typing ? field.value : "";
  const longer = text + key;
  const value = longer === "." ? "0." : Number(longer) <= Number(say.full) ? longer : key;
  field.value = value.replace(/^0+(?=\d)/, "");
  field.dataset.typing = "1";
  tell(card, Number(value) <= Number(say.full) ? say.unsaved : say.wrong, Number(value) <= Number(say.full) ? "" : "bad");
}

let shown = false;
async function names() {
  const button = document.getElementById("names");
  shown = !shown;
  button.setAttribute("aria-pressed", shown);
  const known = shown ? (await ask("/names")).data : {};
  for (const card of cards) {
    const name = known[card.id.slice(7)];
    part(card, ".name").textContent = name ? `· ${name}` : "";
  }
}

function turn(step) {
  const links = [...document.querySelectorAll("a.question")];
  const here = links.findIndex((link) => link.hasAttribute("aria-current"));
  const there = links[here + step];
  if (there) location.assign(there.href);
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const card = current();
  const written = event.target.closest("textarea, input");
  const key = CODES[event.code] && !/^[a-z]$/i.test(event.key) ? CODES[event.code] : event.key;
  if (event.key === "Escape" && card) go(card);
  else if (event.key === "Enter" && card && !event.shiftKey && !event.target.closest("button, a, summary")) save(card);
  else if (written) return;
  else if (key === "j") go(cards[cards.indexOf(card) + 1] ?? card);
  else if (key === "k") go(cards[Math.max(cards.indexOf(card) - 1, 0)]);
  else if (key === "u") go(nextWaiting(card) ?? card);
  else if (key === "n") names();
  else if (key === "[" || key === "]") turn(key === "]" ? 1 : -1);
  else if (!card) return;
  else if (/^[0-9.]$/.test(key)) type(card, key);
  else if (key === "Backspace") {
    part(card, "input").value = part(card, "input").value.slice(0, -1);
    part(card, "input").dataset.typing = "1";
    tell(card, say.unsaved);
  } else if (key === "c") part(card, "textarea").focus();
  else if (key === "x") save(card, true);
  else if (key === "r") {
    if (!last) return tell(card, say.first, "bad");
    part(card, "input").value = last.points;
    part(card, "textarea").value = last.comment;
    save(card);
  } else return;
  event.preventDefault();
});

list.addEventListener("focusin", (event) => {
  const card = event.target.closest(".answer");
  if (card && !card.dataset.here) here(card);
});
list.addEventListener("input", (event) => tell(event.target.closest(".answer"), say.unsaved));
list.addEventListener("click", (event) => {
  const card = event.target.closest(".answer");
  if (event.target.closest("button.save")) save(card);
});
document.getElementById("names").addEventListener("click", names);
// nothing typed is lost by closing the page
addEventListener("beforeunload", (event) => {
  if (cards.some((card) => part(card, ".state").textContent === say.unsaved)) event.preventDefault();
});
go(cards.find(waits) ?? cards[0]);
