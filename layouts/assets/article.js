"use strict";
// The page is complete without this. It pairs a passage with its notes, gives them keys,
// and leaves notes out of copied text.

const KEYS = "postil-keys";
const { keys: words } = document.currentScript.dataset;
const links = [...document.querySelectorAll(".ref")];
const details = (link) => document.getElementById(link.hash.slice(1))?.closest("details");
let keys = true;
try { keys = localStorage.getItem(KEYS) !== "off"; } catch { /* A page on a disk may have no storage. */ }

// Pairing

const fellows = (element) => {
  const part = element.closest?.("mark, .ref, .note");
  if (!part) return [];
  const ids = part.matches("mark") ? part.getAttribute("aria-details").split(" ")
    : [part.hash?.slice(1) ?? part.querySelector(".body").id];
  return ids.flatMap((id) => [
    ...document.querySelectorAll(`mark[aria-details~="${id}"], .ref[href="#${id}"]`),
    document.getElementById(id)?.closest(".note"),
  ].filter(Boolean));
};
const pair = (event) => {
  for (const one of document.querySelectorAll(".paired")) one.classList.remove("paired");
  for (const one of fellows(event.target)) one.classList.add("paired");
};
for (const kind of ["pointerover", "focusin", "focusout"]) document.addEventListener(kind, pair);

// Keys

const current = () => {
  const active = document.activeElement;
  const id = active.closest(".note")?.querySelector(".body").id ?? active.hash?.slice(1);
  return links.findIndex((link) => link.hash === `#${id}`);
};
const go = (link) => {
  if (!link) return;
  details(link).open = true;
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: "center" });
};
const does = {
  j: () => go(links[current() + 1]),
  k: () => go(links[current() - 1]),
  o: () => { const fold = links[current()] && details(links[current()]); if (fold) fold.open = !fold.open; },
  "/": () => document.querySelector('.masthead a[href$="search.html"]')?.click(),
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "Escape" && event.target.closest(".note")) links[current()]?.focus();
  if (!keys || !does[event.key]) return;
  event.preventDefault();
  does[event.key]();
});

const list = document.querySelector(".colophon ul");
if (list && links.length) {
  const item = list.appendChild(document.createElement("li"));
  const label = item.appendChild(document.createElement("label"));
  const box = label.appendChild(document.createElement("input"));
  box.type = "checkbox";
  label.append(` ${words}`);
  box.checked = keys;
  box.addEventListener("change", () => {
    keys = box.checked;
    try { localStorage.setItem(KEYS, keys ? "on" : "off"); } catch { /* It holds for this page, then. */ }
  });
}

// Copying

document.addEventListener("copy", (event) => {
  const selection = getSelection();
  if (!selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  const within = range.commonAncestorContainer;
  const holder = document.createElement("div");
  holder.append(range.cloneContents());
  if ((within.closest ? within : within.parentElement).closest(".note") || !holder.querySelector(".note, .ref")) return;
  for (const one of holder.querySelectorAll(".note, .ref")) one.remove();
  for (const one of holder.querySelectorAll("mark")) one.replaceWith(...one.childNodes);
  holder.className = "hidden";
  document.body.append(holder);
  event.clipboardData.setData("text/plain", holder.innerText);
  event.clipboardData.setData("text/html", holder.innerHTML);
  holder.remove();
  event.preventDefault();
});
