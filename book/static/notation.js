"use strict";

/* Words as rows, as everywhere in this book, or as columns too, as in CS224n's handouts. */
document.addEventListener("DOMContentLoaded", () => {
  const title = document.querySelector("article h1");
  if (!title || !document.querySelector(".columns-form")) return;
  const korean = document.documentElement.lang === "ko";
  const KEY = "words-as-columns";
  const remembered = () => { try { return localStorage.getItem(KEY) === "yes"; } catch { return false; } };
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-sm columns-switch";
  button.textContent = korean ? "단어를 열로 둔 식도 보기 (CS224n)" : "Show words as columns, too (CS224n)";
  const show = (shown) => {
    document.documentElement.classList.toggle("rows-only", !shown);
    button.setAttribute("aria-pressed", String(shown));
    dispatchEvent(new Event("resize")); // equations that came into sight may need a scroller
  };
  button.addEventListener("click", () => {
    const shown = button.getAttribute("aria-pressed") !== "true";
    try { localStorage.setItem(KEY, shown ? "yes" : "no"); } catch { /* a page from a file may not */ }
    show(shown);
  });
  title.after(button);
  show(remembered());
});
