"use strict";
// The page is complete without this. It offers the title that is nearest to the address asked for.
// Both are taken as their runs of three letters, and a run weighs the more the fewer titles have it.

const NEAR = 0.45;
const root = new URL("..", document.currentScript.src);

const decoded = (address) => {
  try { return decodeURIComponent(address); } catch { return address; }
};
const runsOf = (text) => {
  const plain = text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  // A Chinese or Japanese character is a word.
  const words = ` ${plain} `.replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu, " $& ").replace(/[^\p{L}\p{N}]+/gu, " ");
  const runs = new Set();
  for (let at = 2; at < words.length; at++) runs.add(words.slice(at - 2, at + 1));
  return runs;
};
const nearest = (titles, asked) => {
  const runs = titles.map(([address, title]) => runsOf(`${decoded(address)} ${title}`));
  const counts = new Map();
  for (const some of runs) for (const run of some) counts.set(run, (counts.get(run) ?? 0) + 1);
  const weight = (some, within = some) => {
    let sum = 0;
    for (const run of some) if (within.has(run)) sum += Math.log((titles.length + 1) / (counts.get(run) ?? 1));
    return sum;
  };
  const wanted = runsOf(asked), most = weight(wanted);
  const found = runs.map((some) => weight(wanted, some) / Math.sqrt(most * weight(some)));
  const best = found.reduce((first, one, at) => (one > found[first] ? at : first), 0);
  return found[best] >= NEAR ? titles[best] : null;
};

(async () => {
  const titles = await (await fetch(new URL("titles.json", root))).json();
  const near = nearest(titles, decoded(location.pathname.replace(root.pathname, "")));
  if (!near) return;
  const place = document.querySelector(".near"), link = place.querySelector("a");
  const [address, title, language] = near;
  link.href = new URL(address, root);
  link.textContent = title;
  if (language) link.lang = language;
  place.hidden = false;
})().catch(() => { /* Without the titles there is nothing to offer. */ });
