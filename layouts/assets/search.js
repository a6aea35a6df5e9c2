// The page is complete without this, as the whole list. Nothing that is found is written as HTML.

const BATCH = 20, SHOWN = 3, PAUSE = 150;
const box = document.querySelector("search");
const [form, status, hits, more, template] = box.children;
const said = JSON.parse(form.dataset.said);
const { lang } = document.documentElement;
let index, turn = 0;

const say = (key, n, words) => {
  const text = said[key][new Intl.PluralRules(lang).select(n)] ?? said[key].other;
  return text.replace("{number}", said.numbers[n] ?? n.toLocaleString(lang)).replace("{words}", () => words);
};
const given = () => [...new FormData(form)].filter(([, value]) => value.trim());
const load = () => index ??= (async () => {
  const pagefind = await import("../pagefind/0/pagefind.js");
  for (let n = 1; n < form.dataset.indexes; n++) await pagefind.mergeIndex(import.meta.resolve(`../pagefind/${n}/`));
  return pagefind;
})();
const loaded = (results) => Promise.all(results.map((one) => one.data()));
const pageOf = (record) => record.raw_url.split("#")[0];

const filled = (n, filters, href) => {
  const copy = template.content.children[n].cloneNode(true);
  copy.querySelector("a").href = href;
  for (const slot of copy.querySelectorAll("slot")) slot.replaceWith(...filters[slot.name] ?? []);
  return copy;
};
const addDocument = (filters, page) => {
  const article = hits.appendChild(filled(0, filters, page));
  article.id = page;
  [article.children[1].lang] = filters.language;
  return article;
};
const plain = (html) => html.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
const addHit = ({ raw_url, content, excerpt, plain_excerpt, filters }, article) => {
  // Spaces that were put in for the index go, and words that match side by side are one mark.
  const marked = excerpt.replace(/\u2060(<\/mark>)? ?/g, "$1").replace(/<\/mark>( ?)<mark>/g, "$1");
  const pieces = marked.split(/<\/?mark>/).map(plain);
  if (!pieces[1]) return;
  const place = encodeURIComponent(pieces[1]).replace(/-/g, "%2D");
  const item = filled(1, filters, `${raw_url}:~:text=${place}`), words = item.children[1];
  if (filters.in?.includes("texts")) [words.lang] = filters.language;
  const shown = plain(plain_excerpt);
  if (!content.startsWith(shown)) words.append("…");
  pieces.forEach((piece, n) => (n % 2 ? words.appendChild(document.createElement("mark")) : words).append(piece));
  if (!content.endsWith(shown)) words.append("…");
  const [, , list, fold] = article.children, [summary, rest] = fold.children;
  fold.hidden = list.children.length < SHOWN;
  (fold.hidden ? list : rest).append(item);
  summary.textContent = say("more", rest.children.length);
};
const show = async (mine, results, from = 0) => {
  const found = await loaded(results.slice(from, from + BATCH));
  if (mine !== turn) return;
  if (!from) hits.replaceChildren();
  for (const record of found) {
    const page = pageOf(record);
    addHit(record, document.getElementById(page) ?? addDocument(record.filters, page));
  }
  more.hidden = from + BATCH >= results.length;
  more.onclick = () => show(mine, results, from + BATCH);
};

const search = async (mine) => {
  const { q = "", order, ...filters } = Object.fromEntries(given());
  // To the index each Chinese or Japanese character is a word, and their words are phrases.
  const quoted = q.replace(/[“”„«»]/g, '"').replace(new RegExp(form.dataset.character, "gu"), "$&\u2060 ");
  const asked = quoted.replace(/(".*?")|(\S\u2060 )+/gu, (run, phrase) => phrase ?? ` "${run}" `);
  const words = asked.match(/".+?"|[\p{L}\p{N}]+/gu) ?? [];
  if (!words[0] && !filters.kind) filters.in ??= "documents";
  const options = { filters, sort: order && { date: order } };
  const pagefind = await load();
  // Pagefind takes no phrase together with words, and leaves out a word that is nowhere.
  const alone = await Promise.all(words.map((word) => pagefind.search(word, options)));
  const ids = alone.map(({ results }) => new Set(results.map(({ id }) => id)));
  const rest = asked.replace(/".*?"/g, "").trim();
  const { results: some } = rest || !words[0] ? await pagefind.search(rest || null, options) : alone[0];
  const results = some.filter(({ id }) => ids.every((set) => set.has(id))), many = results.length;
  await show(mine, results);
  const besides = many ? [] : await Promise.all(alone.map(({ results }, n) => have(results, words[n])));
  if (mine !== turn) return;
  const [what, number] = many > BATCH ? ["passages", many] : [many ? "documents" : "nothing", hits.children.length];
  status.textContent = say(`${what}_${words[0] ? "match" : "found"}`, number, q.trim()) + besides.join("");
};
const have = async (results, word) => {
  const { size } = new Set((await loaded(results.slice(0, BATCH))).map(pageOf));
  return size ? ` ${say(`${results.length > BATCH ? "many" : "some"}_have_word`, size, word.replace(/"|\u2060 /g, ""))}` : "";
};
const run = async () => {
  const mine = ++turn, kept = new URLSearchParams(given()).toString();
  history.replaceState(null, "", kept ? `?${kept}` : location.pathname);
  box.classList.toggle("asked", kept);
  await new Promise((done) => setTimeout(done, PAUSE));
  if (mine !== turn) return;
  try {
    if (kept) await search(mine);
    else status.textContent = "";
  } catch {
    box.classList.remove("asked");
    status.textContent = say("unloaded", 0);
  }
};

box.hidden = false;
for (const [name, value] of new URLSearchParams(location.search)) Object.assign(form.elements.namedItem(name) ?? {}, { value });
form.oninput = run;
form.onsubmit = (event) => { event.preventDefault(); run(); };
form.q.onfocus = () => load().catch(() => {});
document.onkeydown = (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select") || localStorage["postil-keys"] === "off") return;
  event.preventDefault();
  form.q.focus();
};
if (given().length) run();
else if (document.referrer.startsWith(location.origin)) form.q.focus();
