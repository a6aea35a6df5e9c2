"use strict";
// Without this, or from a disk, the page is the whole list. The index is not loaded before the
// reader turns to the form, and nothing it gives is ever written into the page as HTML.

(() => {
  const BATCH = 20, SHOWN = 3, PAUSE = 150;
  const box = document.querySelector("search");
  const [form, status, hits, more, template] = box.children;
  const said = JSON.parse(form.dataset.said), { lang } = document.documentElement;
  const say = (key, n, words) => (said[key][new Intl.PluralRules(lang).select(n)] ?? said[key].other).replace(/\{(\w+)\}/g,
    (_, name) => ({ words, number: said.numbers[n] })[name] ?? n.toLocaleString(lang));
  const given = () => [...new FormData(form)].filter(([, value]) => value.trim());
  const top = (one) => one.raw_url.split("#")[0];
  const parsed = (html) => new DOMParser().parseFromString(html, "text/html").body;
  let index, turn = 0;

  const load = () => index ??= (async () => {
    const folder = (n) => new URL(`pagefind/${n}/`, location);
    const pagefind = await import(new URL("pagefind.js", folder(0)));
    for (let n = 1; n < form.dataset.indexes; n++) await pagefind.mergeIndex(folder(n).pathname);
    return pagefind;
  })();

  // Hits, each below its document

  const add = (one, groups) => {
    const { title, about, label, kind, part, language: [lang] } = one.filters;
    if (!groups.has(top(one))) {
      const article = template.content.firstElementChild.cloneNode(true), [meta, heading] = article.children;
      meta.append(...about);
      heading.lang = lang;
      Object.assign(heading.firstChild, { href: top(one) }).append(...title);
      groups.set(top(one), article);
      hits.append(article);
    }
    const excerpt = one.excerpt.replace(/\u2060(<\/mark>)? /g, "$1").replaceAll("</mark><mark>", "");
    const passage = excerpt.match(/<mark>.*?<\/mark>( <mark>.*?<\/mark>)*/);
    if (!passage) return;
    const [, , list, fold] = groups.get(top(one)).children;
    const [summary, rest] = fold.children;
    const item = template.content.lastElementChild.cloneNode(true), [link, words] = item.children;
    const place = encodeURIComponent(parsed(passage[0]).textContent).replace(/-/g, "%2D");
    link.href = `${one.raw_url}${one.raw_url === top(one) ? "#" : ""}:~:text=${place}`;
    link.append(...label);
    if (!/note|brief/.test(part)) Object.assign(words, { lang, className: "theirs" });
    const shown = parsed(one.plain_excerpt).textContent;
    const before = one.content.startsWith(shown) ? "" : "…", after = one.content.endsWith(shown) ? "" : "…";
    for (const node of [kind ? `${kind}. ` : "", before, ...parsed(excerpt).childNodes, after]) {
      if (node.nodeName === "MARK") words.appendChild(document.createElement("mark")).append(node.textContent);
      else words.append(node.textContent ?? node);
    }
    const isFull = list.children.length >= SHOWN;
    (isFull ? rest : list).append(item);
    fold.hidden = !isFull;
    summary.textContent = say("more", rest.children.length);
  };
  const loaded = (results) => Promise.all(results.map((one) => one.data()));
  const show = async (mine, results, groups, from = 0) => {
    const found = await loaded(results.slice(from, from + BATCH));
    if (mine !== turn) return;
    if (!from) hits.replaceChildren();
    for (const one of found) add(one, groups);
    more.hidden = from + BATCH >= results.length;
    more.onclick = () => show(mine, results, groups, from + BATCH);
  };

  // Searches

  const have = async ({ results }, word) => {
    const many = new Set((await loaded(results.slice(0, BATCH))).map(top)).size;
    return many ? ` ${say(results.length > BATCH ? "many_have_word" : "has_word", many, word)}` : "";
  };
  const search = async (mine) => {
    const { q = "", in: scope, order, ...filters } = Object.fromEntries(given());
    const words = q.replace(/[“”„«»]/g, '"').trim();
    const parts = { texts: ["text", "captions", "comments", "biography"], notes: ["note"] }[scope] ?? (words || filters.kind ? 0 : ["text"]);
    if (parts) filters.part = { any: parts };
    const options = { filters, sort: order ? { date: order } : {} };
    const pagefind = await load();
    // To the index each Chinese or Japanese character is a word, and their words are phrases.
    const asked = words.replace(/(".*?")|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+/gu, (run, quoted) => quoted ?? ` "${run}" `);
    const each = asked.match(/".+?"|[\p{L}\p{N}]+/gu) ?? [];
    const alone = await Promise.all(each.map((word) => pagefind.search(word.replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/gu, "$& "), options)));
    const ids = alone.map(({ results }) => new Set(results.map(({ id }) => id)));
    // Pagefind takes no phrase together with words, and leaves out a word that is nowhere.
    const plain = asked.replace(/".*?"/g, "").trim();
    const { results: some } = plain || !each.length ? await pagefind.search(plain || null, options) : alone[0];
    const results = some.filter(({ id }) => ids.every((set) => set.has(id)));
    const groups = new Map();
    await show(mine, results, groups);
    const besides = results.length || each.length < 2 ? [] : await Promise.all(alone.map((one, n) => have(one, each[n].replaceAll('"', ""))));
    if (mine !== turn) return;
    const many = results.length > BATCH, what = `${many ? "passages" : "documents"}_${words ? "match" : "found"}`;
    status.textContent = results.length ? say(what, many ? results.length : groups.size, q.trim())
      : say(words ? "no_match" : "none_fits", 0) + besides.join("");
  };
  const run = async () => {
    const mine = ++turn, kept = new URLSearchParams(given()).toString();
    history.replaceState(null, "", kept ? `?${kept}` : location.pathname);
    box.classList.toggle("asked", kept);
    await new Promise((done) => setTimeout(done, PAUSE));
    if (mine !== turn) return;
    try {
      if (kept) return await search(mine);
      status.textContent = "";
    } catch {
      box.classList.remove("asked");
      status.textContent = say("unloaded", 0);
    }
    hits.replaceChildren();
    more.hidden = true;
  };

  if (!location.protocol.startsWith("http")) return;
  for (const [name, value] of new URLSearchParams(location.search)) if (form.elements[name]) form.elements[name].value = value;
  form.hidden = false;
  form.oninput = run;
  form.onsubmit = (event) => { event.preventDefault(); run(); };
  form.addEventListener("focusin", () => load().catch(() => {}), { once: true });
  document.onkeydown = (event) => {
    const isTyped = event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select");
    if (event.key !== "/" || isTyped || localStorage["postil-keys"] === "off") return;
    event.preventDefault();
    form.q.focus();
  };
  if (given().length) run();
  else if (document.referrer.startsWith(location.origin)) form.q.focus();
})();
