"use strict";
// The page is complete without this. It pairs a passage with its notes, gives them keys,
// and leaves notes out of copied text.

const links = [...document.querySelectorAll(".ref")];
const fold = (link) => link && document.getElementById(link.hash.slice(1))?.closest("details");

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

// Keys, and the switch that turns those off that are a single one

const keys = document.querySelector(".colophon .keys");
const one = keys?.querySelector("input");
const list = document.querySelector("dialog.keys");
if (keys) {
  keys.hidden = false;
  keys.querySelector("button").onclick = () => list.showModal();
  try { one.checked = localStorage.getItem("postil-keys") !== "off"; } catch { /* A page on a disk may have no storage. */ }
  one.onchange = () => {
    try { localStorage.setItem("postil-keys", one.checked ? "on" : "off"); } catch { /* It holds for this page, then. */ }
  };
}

const current = () => {
  const active = document.activeElement;
  const id = active.closest(".note")?.querySelector(".body").id ?? active.hash?.slice(1);
  return links.findIndex((link) => link.hash === `#${id}`);
};
const go = (link) => {
  if (!link) return;
  fold(link).open = true;
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: "center" });
};
const turn = () => {
  const link = links[current()], part = document.activeElement.closest(".note details") ?? fold(link);
  part?.toggleAttribute("open");
  // A folded note cannot keep the focus.
  if (!part?.open) link?.focus();
};
const does = {
  j: () => go(links[current() + 1]),
  k: () => go(links[current() - 1]),
  o: turn,
  "/": () => document.querySelector('.masthead a[href$="search.html"]')?.click(),
  "?": () => list.showModal(),
};
document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select, dialog")) return;
  if (key === "Escape" && target.closest(".note")) links[current()]?.focus();
  if (!one?.checked || !Object.hasOwn(does, key)) return;
  event.preventDefault();
  does[key]();
});

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
