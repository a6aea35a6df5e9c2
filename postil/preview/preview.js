// The preview's part in a page: reloads it when the site changed, shows what stopped a build.
// Everything that comes from a document is put in as text, never as HTML.
(() => {
  "use strict";
  const { version, plain } = document.currentScript.dataset;
  const placeKey = `postil-preview:place:${location.pathname}`;
  const foldedKey = "postil-preview:folded";
  const numbers = "No One Two Three Four Five Six Seven Eight Nine Ten".split(" ");
  let asked = 0;
  let leaving = false;

  // Storage may be forbidden; the preview then only forgets.
  const remember = (key, value) => {
    try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* forgotten */ }
  };
  const recall = (key) => {
    try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; }
  };
  const forget = (key) => {
    try { sessionStorage.removeItem(key); } catch { /* not remembered */ }
  };

  // An open note is known by its id, as its position may change with the page.
  const notes = () => [...document.querySelectorAll("details")]
    .map((fold) => [fold.id || fold.querySelector("[id]")?.id, fold])
    .filter(([id]) => id);

  function reload() {
    leaving = true;
    const open = Object.fromEntries(notes().map(([id, fold]) => [id, fold.open]));
    remember(placeKey, { x: scrollX, y: scrollY, open });
    history.scrollRestoration = "manual";
    location.reload();
  }

  function restore() {
    const place = recall(placeKey);
    if (!place) return;
    forget(placeKey);
    for (const [id, fold] of notes()) {
      if (id in place.open) fold.open = place.open[id];
    }
    const scroll = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    scroll();
    addEventListener("load", () => {
      scroll();
      history.scrollRestoration = "auto";
    }, { once: true });
  }

  async function check() {
    const turn = ++asked;
    let state;
    try {
      const address = `/-postil/state.json?page=${encodeURIComponent(location.pathname)}`;
      state = await (await fetch(address, { cache: "no-store" })).json();
    } catch {
      return; // The preview has ended; livereload's script tries again.
    }
    if (leaving || turn !== asked) return;
    if (state.version !== version) reload();
    else if (plain === undefined) show(state);
  }

  // livereload's script asks its plugins before it reloads anything by itself.
  window.LiveReloadPluginPostil = class {
    static identifier = "postil";
    static version = "1";
    reload() {
      check();
      return true;
    }
  };
  document.addEventListener("LiveReloadConnect", check);

  // A shadow tree: the style of the page and of the panel do not touch each other.
  const host = document.createElement("postil-preview");
  const root = host.attachShadow({ mode: "open" });
  const style = element("link", { rel: "stylesheet", href: "/-postil/preview.css" });
  const holder = element("div", { hidden: "" });
  for (const event of ["load", "error"]) {
    style.addEventListener(event, () => { holder.hidden = false; });
  }
  root.append(style, holder);
  let shown = "";
  let onEscape = () => {};
  let clock = 0;

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  const counted = (count, noun) =>
    `${numbers[count] ?? count} ${noun}${count === 1 ? "" : "s"}`;

  function ago(seconds) {
    if (seconds < 2) return "just now";
    const [size, unit] =
      seconds < 60 ? [1, "second"] : seconds < 3600 ? [60, "minute"] : [3600, "hour"];
    const count = Math.floor(seconds / size);
    return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
  }

  const source = ({ number, text, is_at_fault: atFault }) =>
    element("span", {},
      element("span", { class: "number" }, `${number || ""}`),
      atFault ? element("b", {}, text) : text, "\n");

  const file = (path) => element("code", {}, path);

  function item({ message, lines, related, hint }, ...place) {
    const code = [...lines.map(source), ...(related.length ? [related.join("\n")] : [])];
    return element("div", { class: "item" },
      element("p", { class: "message" }, message),
      ...(place[0] ? [element("p", { class: "place" }, ...place)] : []),
      ...(code.length ? [element("pre", {}, ...code)] : []),
      element("p", { class: "hint" }, hint));
  }

  // The problems in the files that this page is made of, and then the others, file by file.
  function grouped(problems, noun, { page, own }) {
    const [here, elsewhere] = [true, false].map((is) =>
      problems.filter(({ path }) => own.includes(path) === is));
    const title = (id, some, where) =>
      some.length ? [element("h2", { id }, `${counted(some.length, noun)} ${where}`)] : [];
    return [
      ...title("here", here, `in this ${page}`),
      ...here.map((one) => item(one, file(one.path), one.line ? `, line ${one.line}` : "")),
      ...title("elsewhere", elsewhere, "elsewhere"),
      ...[...Map.groupBy(elsewhere, ({ path }) => path)].flatMap(([path, some]) => [
        element("h3", {}, file(path)),
        ...some.map((one) => item(one, one.line ? `Line ${one.line}` : "")),
      ]),
    ];
  }

  function show({ failed, age, page, own, errors, warnings }) {
    // Drawing the same again would take the focus and announce old news.
    const news = JSON.stringify([failed, errors, warnings]);
    if (news === shown) return;
    shown = news;
    if (!errors.length) forget(foldedKey);
    if (!errors.length && !warnings.length) {
      clearInterval(clock);
      onEscape = () => {};
      host.remove();
      return;
    }
    document.documentElement.append(host);
    const state = { failed, since: Date.now() - age * 1000, page, own, errors, warnings };
    if (!errors.length || recall(foldedKey) === JSON.stringify(errors)) fold(state);
    else unfold(state);
  }

  const about = ({ errors, warnings }) =>
    errors.length ? [errors, "problem"] : [warnings, "warning"];

  function fold(state) {
    clearInterval(clock);
    onEscape = () => {};
    const [problems, noun] = about(state);
    const tab = element("button",
      { class: `tab ${noun}`, type: "button", "aria-expanded": "false" },
      counted(problems.length, noun));
    tab.addEventListener("click", () => {
      forget(foldedKey);
      unfold(state).focus({ preventScroll: true });
    });
    holder.replaceChildren(tab);
    return tab;
  }

  function unfold(state) {
    const { errors } = state;
    const [problems, noun] = about(state);
    const hide = element("button", { class: "hide", type: "button" },
      "Hide ", element("kbd", {}, "Esc"));
    const what = element("p", { class: "what" });
    const role = noun === "problem" ? "alertdialog" : "dialog";
    const [title, ...found] = grouped(problems, noun, state);
    const panel = element("section",
      { class: `box ${noun}`, role, "aria-labelledby": "here elsewhere" },
      element("header", {}, title, hide), ...found, what);
    const tell = () => {
      what.textContent = state.failed
        ? `The page below shows the last version that built, ${ago((Date.now() - state.since) / 1000)}.`
        : errors.length
          ? "The page below shows the latest version, with each bad note marked. Nothing is published until they are mended."
          : "The page below shows the latest version.";
    };
    tell();
    clearInterval(clock);
    clock = setInterval(tell, 5000);
    onEscape = () => {
      const focused = root.activeElement !== null;
      remember(foldedKey, JSON.stringify(state.errors));
      const tab = fold(state);
      if (focused) tab.focus({ preventScroll: true });
    };
    hide.addEventListener("click", () => onEscape());
    holder.replaceChildren(panel);
    return hide;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) onEscape();
  });

  restore();
})();
