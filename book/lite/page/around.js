"use strict";

/* What stands around the notebook: where the work lives, Download, whether Python is there, and a newer
   release that a saved copy hides. JupyterLite is `jupyterapp`; the site's own data stands in the page. */
(() => {
  const given = JSON.parse(document.getElementById("around-data").textContent);
  const path = new URLSearchParams(location.search).get("path") ?? "";
  const language = path.startsWith("ko/") ? "ko" : "en";
  const words = given.words[language];

  const make = (name, settings, ...children) => {
    const element = Object.assign(document.createElement(name), settings);
    element.append(...children);
    return element;
  };
  const until = (found) => new Promise((done) => {
    const look = () => { const value = found(); if (value) done(value); else setTimeout(look, 50); };
    look();
  });
  const host = new URL(given.pyodide, new URL("..", location.href)).host;
  const fill = (text) => text.replace("{host}", host).replace("{size}", given.megabytes);

  const state = make("p", { className: "state", role: "status" });
  const say = (key, wrong = false) => {
    state.textContent = fill(words[key]);
    state.classList.toggle("wrong", wrong);
  };
  const download = make("button", { className: "main", type: "button", disabled: true }, words.download);
  const release = make("p", { className: "release", role: "status", hidden: true });
  const bar = make("header", { id: "around", lang: language },
    make("p", { className: "where" }, words.where), state, download,
    make("a", { className: "link", href: "../tree/index.html" }, words.files),
    make("details", {}, make("summary", {}, words.more),
      make("ul", {}, ...words.about.map((text) => make("li", {}, text)))),
    release);
  bar.setAttribute("aria-label", words.region);
  document.body.prepend(bar);

  if (location.protocol === "file:") {
    bar.replaceChildren(make("p", { className: "where" }, words.file));
    return;
  }
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--around-height", `${bar.offsetHeight}px`);
    window.dispatchEvent(new Event("resize"));
  }).observe(bar);
  say("loading");

  const goTo = (where) => { location.search = `?path=${encodeURIComponent(where)}`; };

  /* The saved copy comes before the site's file. Which release it was begun from is remembered beside it. */
  async function compareReleases(app, panel) {
    const [folder, name] = [path.split("/")[0], path.split("/").at(-1)];
    const original = `${folder}/${name}`;
    const newest = given.releases[original];
    if (!newest) return;
    const copy = `${folder}/${newest.slice(0, 8)}/${name}`;
    const note = (text, label, where) => {
      const button = make("button", { type: "button" }, words[label]);
      button.addEventListener("click", where);
      release.replaceChildren(words[text], " ", button);
      release.hidden = false;
    };
    if (path === copy) {
      note("copy", "open-earlier", () => goTo(original));
      return;
    }
    const key = `release of ${original}`;
    const answer = await fetch(`../files/${original}`, { cache: "no-cache" });
    const served = await answer.json();
    const sources = (cells) => JSON.stringify(cells.map((cell) => [cell.id, [cell.source].flat().join("")]));
    const untouched = sources(served.cells) === sources(panel.context.model.toJSON().cells);
    if (path === original && (untouched || !localStorage.getItem(key))) localStorage.setItem(key, newest);
    if (path !== original || localStorage.getItem(key) !== newest)
      note("newer", "open-newer", async () => {
        const { contents } = app.serviceManager;
        const there = await contents.get(copy, { content: false }).then(() => true, () => false);
        if (!there) {
          await contents.save(`${folder}/${newest.slice(0, 8)}`, { type: "directory" });
          await contents.save(copy, { type: "notebook", format: "json", content: served });
        }
        goTo(copy);
      });
  }

  async function watchPython(panel) {
    const session = panel.sessionContext;
    let failed = false;
    fetch(given.pyodide.startsWith(".") ? `../${given.pyodide}` : given.pyodide, { method: "HEAD" })
      .then((answer) => { if (!answer.ok) throw answer; })
      .catch(() => { failed = true; say("unreachable", true); });
    const started = async () => {
      const kernel = session.session?.kernel;
      if (!kernel) return;
      if (!failed) say("loading");
      await kernel.info;
      await kernel.requestExecute({ code: "", silent: true, store_history: false }).done;
      say("ready");
    };
    session.kernelChanged.connect(started);
    session.statusChanged.connect((_, status) => {
      if (status === "restarting") started();
      if (status === "dead" && !failed) say("stopped", true);
    });
    await session.ready;
    await started();
  }

  (async () => {
    const app = await until(() => window.jupyterapp);
    const panel = await until(() => app.shell?.currentWidget?.context && app.shell.currentWidget);
    await panel.context.ready;
    panel.content.node.lang = language; // the menus speak English
    navigator.storage?.persist?.(); // or the browser may clear it when the disk is full
    download.disabled = false;
    download.addEventListener("click", async () => {
      await panel.context.save();
      // not JupyterLite's own download, which puts the folder into the file's name
      const content = JSON.stringify(panel.context.model.toJSON(), null, 1) + "\n";
      const href = URL.createObjectURL(new Blob([content], { type: "application/x-ipynb+json" }));
      make("a", { href, download: path.split("/").at(-1) }).click();
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
    });
    await compareReleases(app, panel);
    await watchPython(panel);
  })();
})();
