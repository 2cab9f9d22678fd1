"use strict";
(() => {
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const articles = read("articles"), say = read("texts"), outlines = read("outlines").outlines;
  const TYPE = 0, ID = 1, FOUND = 2, DETAILS = 3, RULE = 4, SURE = 5, SORT = 6, GROUP = 7, SPANS = 8;
  const types = say.types.filter((_, i) => i % 2 === 1), typeNames = say.types.filter((_, i) => i % 2 === 0);
  const typeOf = name => typeNames.indexOf(name);
  const language = document.documentElement.lang;
  const number = n => n.toLocaleString(language === "vi" ? "vi-VN" : "en-US");
  const PAGE = 200;
  const hiddenTypes = new Set(), hiddenSure = new Set();
  const byKey = new Map(articles.map((a, i) => [a.k, i]));
  const main = document.getElementById("main"), top_ = document.getElementById("top"), foot = document.getElementById("foot");

  // Everything an article says goes in as text, never as markup.
  function el(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
      else if (value === true) node.setAttribute(key, "");
      else if (value !== false && value != null) node.setAttribute(key, value);
    }
    node.append(...children.flat().filter(c => c != null && c !== ""));
    return node;
  }
  function svg(name, attributes, ...children) {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes || {})) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }
  const link = (key, record) => "#" + encodeURIComponent(record ? key + "#" + record : key);
  const fold = text => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  const count = (map, key) => map.set(key, (map.get(key) || 0) + 1);

  // ---- the index
  const view = { query: "", month: "", province: "", sort: "d", down: true, shown: PAGE };
  let haystacks = null;
  function haystack(i) {
    haystacks ||= new Array(articles.length);
    const a = articles[i];
    return haystacks[i] ||= fold([a.t, a.d, a.dd, a.p, a.s, a.by, ...a.r.map(r => r[FOUND] + " " + r[DETAILS])].join("\n"));
  }
  // Months that unknown digits leave open stand under "no date"; a year alone stands for itself.
  const monthOf = a => /^\d{4}-(0\d|1[0-2])/.test(a.d) ? a.d.slice(0, 7) : /^\d{4}/.test(a.d) ? a.d.slice(0, 4) : "";
  const dayOf = text => /^\d/.test(text) ? text : "";
  function chosen() {
    const words = fold(view.query).split(/\s+/).filter(w => w);
    const kept = articles.map((a, i) => i).filter(i => {
      const a = articles[i];
      return (!view.month || (monthOf(a) || "?") === view.month) && (!view.province || a.pr.includes(view.province))
        && words.every(w => haystack(i).includes(w));
    });
    const collator = new Intl.Collator(language);
    const key = { t: i => articles[i].t, d: i => dayOf(articles[i].d), p: i => articles[i].p, n: i => articles[i].r.length }[view.sort];
    // What has no date or place stands last in either direction.
    const turn = view.down ? -1 : 1;
    return kept.sort((x, y) => (key(x) === "") - (key(y) === "") || turn * (typeof key(x) === "number" ? key(x) - key(y) : collator.compare(key(x), key(y))) || x - y);
  }
  function bars(title, entries, filter) {
    const most = Math.max(1, ...entries.map(e => e[2]));
    return el("section", {}, el("h2", {}, title), el("div", { class: "bars", tabindex: "0", role: "group", "aria-label": title }, entries.map(([key, label, n]) => {
      const bar = el("i", {});
      bar.style.width = (100 * n / most) + "%";
      return el("button", { class: "bar", "aria-pressed": String(view[filter] === key), "data-filter": filter, "data-key": key, onclick: () => choose(filter, key) },
        el("span", {}, label), bar, el("span", {}, number(n)));
    })));
  }
  function choose(filter, key) {
    view[filter] = view[filter] === key ? "" : key;
    view.shown = PAGE;
    for (const b of main.querySelectorAll(`[data-filter=${filter}]`)) b.setAttribute("aria-pressed", String(b.dataset.key === view[filter]));
    list();
  }
  function map(counts) {
    const rings = Object.entries(outlines), squeeze = Math.cos(16 * Math.PI / 180), most = Math.max(1, ...counts.values());
    const all = rings.flatMap(([, r]) => r.flat()), xs = all.map(p => p[0] * squeeze), ys = all.map(p => -p[1]);
    const left = Math.min(...xs), up = Math.min(...ys);
    const box = `${left - .1} ${up - .1} ${Math.max(...xs) - left + .2} ${Math.max(...ys) - up + .2}`;
    return svg("svg", { class: "map", viewBox: box, role: "img", "aria-label": say.map }, ...rings.map(([code, polygons]) => {
      const n = counts.get(code) || 0, name = (say.provinces[code] || code) + ": " + number(n);
      const path = svg("path", { d: polygons.map(ring => "M" + ring.map(p => (p[0] * squeeze).toFixed(3) + " " + (-p[1]).toFixed(3)).join("L") + "Z").join(""), "data-province": code }, svg("title"));
      path.firstChild.textContent = name;
      if (n) {
        path.style.fill = "var(--bar)";
        path.style.fillOpacity = .25 + .75 * n / most;
        path.addEventListener("click", () => choose("province", code));
      }
      return path;
    }));
  }
  let body = null, status = null, more = null;
  function list() {
    const kept = chosen(), rows = kept.slice(0, view.shown);
    body.replaceChildren(...rows.map(i => {
      const a = articles[i];
      return el("tr", {}, el("td", {}, el("a", { href: link(a.k) }, a.t)), el("td", {}, a.dd), el("td", {}, a.p), el("td", { class: "n" }, number(a.r.length)));
    }));
    status.textContent = `${number(rows.length)} / ${number(kept.length)} ${say.articles} ${say.shown}`;
    more.hidden = rows.length >= kept.length;
    for (const b of main.querySelectorAll("th button")) {
      b.parentNode.setAttribute("aria-sort", view.sort !== b.dataset.sort ? "none" : view.down ? "descending" : "ascending");
    }
  }
  function index() {
    document.title = `${say.title} (${number(articles.length)} ${say.articles})`;
    const months = new Map(), provinces = new Map();
    for (const a of articles) {
      count(months, monthOf(a) || "?");
      for (const code of a.pr) count(provinces, code);
    }
    const search = el("input", { type: "search", id: "search", "aria-label": say.search, placeholder: say["search-hint"], value: view.query, oninput: e => { view.query = e.target.value; view.shown = PAGE; list(); } });
    top_.replaceChildren(el("strong", {}, say.title), search,
      el("button", { onclick: () => { Object.assign(view, { query: "", month: "", province: "", shown: PAGE }); index(); } }, say.clear));
    const column = (key, label, cls) => el("th", { scope: "col", class: cls }, el("button", { "data-sort": key, onclick: () => {
      view.down = view.sort === key ? !view.down : key === "n" || key === "d";
      view.sort = key;
      list();
    } }, label));
    body = el("tbody", {});
    status = el("p", { class: "dim", role: "status" });
    more = el("button", { onclick: () => { view.shown += PAGE; list(); } }, say.more);
    const byCount = [...provinces].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([code, n]) => [code, say.provinces[code] || code, n]);
    const byMonth = [...months].sort((x, y) => x[0] < y[0] ? -1 : 1).map(([month, n]) => [month, month === "?" ? say["no-date"] : month, n]);
    main.replaceChildren(
      el("h1", {}, `${say.title}: ${number(articles.length)} ${say.articles}`),
      el("div", { class: "charts" }, bars(say.months, byMonth, "month"), bars(say["provinces-title"], byCount, "province"), el("section", {}, map(provinces))),
      el("h2", {}, say["all-articles"]), status,
      el("table", { class: "wide" }, el("thead", {}, el("tr", {}, column("t", say["title-column"]), column("d", say["date-column"]), column("p", say["place-column"]), column("n", say["count-column"], "n"))), body), more,
      officials(), statistics(), timeline(), warnings());
    foot.replaceChildren(el("p", { class: "small dim" }, say["map-credit"]));
    list();
  }
  /** A section that is built when it is opened: thousands of articles bring tens of thousands of rows. */
  function lazy(title, n, build) {
    const details = el("details", {}, el("summary", {}, `${title} (${number(n)})`));
    details.addEventListener("toggle", () => { if (details.open && details.children.length === 1) paged(details, build()); });
    return details;
  }
  /** Rows PAGE by PAGE into a container. */
  function paged(container, items) {
    if (!items.length) { container.append(el("p", {}, say.none)); return; }
    let at = 0;
    const next = () => {
      button.before(...items.slice(at, at += PAGE).map(make => make()));
      button.hidden = at >= items.length;
    };
    const button = el("button", { onclick: next }, say.more);
    container.append(button);
    next();
  }
  const records = name => articles.flatMap(a => a.r.filter(r => r[TYPE] === typeOf(name)).map(r => ({ a, r })));
  const linksTo = items => el("span", { class: "small" }, items.slice(0, 12).flatMap(({ a, r }, i) => [i ? " · " : "", el("a", { href: link(a.k, r[ID]) }, a.t)]), items.length > 12 ? ` … ${number(items.length)}` : "");
  function grouped(items, key) {
    const groups = new Map();
    for (const item of items) {
      const k = key(item);
      if (!groups.has(k)) groups.set(k, []);
      groups.get(k).push(item);
    }
    return [...groups].sort((x, y) => y[1].length - x[1].length);
  }
  function officials() {
    // One name may be several people: the articles stand beside it, nothing is merged in silence.
    const groups = grouped(records("officials"), ({ r }) => r[GROUP]);
    return lazy(say.officials, groups.length, () => groups.map(([name, items]) => () => el("div", { class: "when" }, el("strong", {}, name),
      el("div", {}, [...new Set(items.map(({ r }) => r[DETAILS]).filter(d => d))].slice(0, 6).join("; "), el("br"), linksTo(items)))));
  }
  function statistics() {
    const groups = grouped(records("statistics"), ({ r }) => r[GROUP]);
    return lazy(say.statistics, groups.length, () => groups.map(([unit, items]) => () => lazy(unit || say["no-unit"], items.length,
      () => items.map(({ a, r }) => () => el("div", { class: "when" }, el("a", { href: link(a.k, r[ID]) }, r[FOUND]), el("div", {}, r[DETAILS], el("br"), el("span", { class: "small dim" }, a.t)))))));
  }
  function timeline() {
    const items = records("events").sort((x, y) => (dayOf(x.r[SORT]) || "~").localeCompare(dayOf(y.r[SORT]) || "~"));
    return lazy(say.timeline, items.length, () => items.map(({ a, r }) => () => el("div", { class: "when" }, el("span", {}, dayOf(r[SORT]) || say["no-date"]),
      el("div", {}, el("a", { href: link(a.k, r[ID]) }, r[FOUND]), el("br"), el("span", { class: "small dim" }, r[DETAILS])))));
  }
  function warnings() {
    const items = articles.flatMap(a => a.w.filter((_, i) => i % 2 === 0).map((code, i) => ({ a, code, message: a.w[2 * i + 1] })));
    return lazy(say.warnings, items.length, () => items.map(({ a, code, message }) => () => el("div", { class: "when" }, el("code", { class: "small" }, code),
      el("div", {}, message, el("br"), el("a", { class: "small", href: link(a.k) }, a.t)))));
  }

  // ---- one article
  let current = null, facts = [], selected = -1, card = null, textBox = null, panel = null, factQuery = "";
  const visible = r => !hiddenTypes.has(r[TYPE]) && !hiddenSure.has(r[SURE]) && (!factQuery || fold(r[FOUND] + " " + r[DETAILS]).includes(fold(factQuery)));
  function article(i, recordId) {
    const a = current = articles[i];
    document.title = a.t;
    factQuery = "";
    const step = (to, label) => el("button", { disabled: to < 0 || to >= articles.length, onclick: () => { location.hash = link(articles[to].k); } }, label);
    top_.replaceChildren(
      ...(articles.length > 1 ? [el("a", { href: "#", id: "back" }, say["all-articles"])] : [el("strong", {}, say.title)]),
      el("button", { id: "previous-fact", onclick: () => move(-1) }, "‹ ", say["previous-fact"]), el("button", { id: "next-fact", onclick: () => move(1) }, say["next-fact"], " ›"),
      ...(articles.length > 1 ? [step(i - 1, say.previous), step(i + 1, say.next)] : []));
    const web = /^https?:/i.test(a.u);
    card = el("div", { class: "card live", id: "card", role: "status" }, el("p", { class: "dim" }, say.choose));
    textBox = el("article", { id: "text", lang: "vi" });
    panel = el("div", { id: "facts" });
    const box = (set, key, label, n, color) => el("label", {}, el("input", { type: "checkbox", checked: !set.has(key), onchange: e => { e.target.checked ? set.delete(key) : set.add(key); draw(); } }),
      color == null ? "" : swatch(color), `${label} (${number(n)})`);
    const counts = types.map((_, t) => a.r.filter(r => r[TYPE] === t).length), sure = say.certainties.map((_, s) => a.r.filter(r => r[SURE] === s).length);
    main.replaceChildren(el("h1", { lang: "vi" }, a.t),
      el("p", { class: "dim" }, [a.by, a.dd ? `${a.dd} (${a.db})` : say["no-date"], web ? "" : a.s].filter(x => x).join(" · "), web ? " · " : "", web ? el("a", { href: a.u, rel: "noopener noreferrer" }, a.s || a.u) : ""),
      el("div", { class: "noprint" },
        el("fieldset", { id: "kinds" }, el("legend", {}, say["by-kind"]), types.map((label, t) => counts[t] ? box(hiddenTypes, t, label, counts[t], t) : "")),
        el("fieldset", { id: "certainty" }, el("legend", {}, say["by-certainty"]), say.certainties.map((label, s) => sure[s] ? box(hiddenSure, s, label, sure[s]) : ""))),
      el("div", { class: "columns" }, textBox, el("div", { class: "side", tabindex: "0", role: "region", "aria-label": say.facts },
        card, el("input", { type: "search", id: "fact-search", "aria-label": `${say.search}: ${say.facts}`, placeholder: say.search, oninput: e => { factQuery = e.target.value; draw(); } }), panel,
        a.w.length ? el("h2", {}, say.warnings) : "", el("ul", {}, a.w.filter((_, n) => n % 2 === 1).map(w => el("li", { class: "small" }, w))))));
    foot.replaceChildren();
    selected = -1;
    draw();
    const at = recordId ? a.r.findIndex(r => r[ID] === recordId) : -1;
    if (at >= 0) select(at, true);
    else { scrollTo(0, 0); }
  }
  function swatch(type) {
    const s = el("span", { class: "swatch", "aria-hidden": "true" });
    s.style.background = `var(--c${type})`;
    return s;
  }
  function draw() {
    const a = current;
    const spans = [];
    a.r.forEach((r, n) => { if (visible(r)) for (let i = SPANS; i < r.length; i += 2) if (r[i + 1] > r[i]) spans.push([r[i], r[i + 1], n]); });
    spans.sort((x, y) => x[0] - y[0] || y[1] - x[1]);
    facts = [...new Set(spans.map(s => s[2]))];
    const blocks = a.b.length ? a.b : ["paragraph", 0, a.x.length];
    const nodes = [];
    for (let i = 0; i < blocks.length; i += 3) nodes.push(el("div", { class: "block b-" + blocks[i] }, pieces(a.x, blocks[i + 1], blocks[i + 2], spans)));
    textBox.replaceChildren(...nodes);
    panel.replaceChildren(...types.flatMap((label, t) => {
      const shown = a.r.map((r, n) => [r, n]).filter(([r]) => r[TYPE] === t && visible(r));
      return shown.length ? [el("h2", {}, label), el("ul", { class: "plain" }, shown.map(([r, n]) => {
        const fact = el("button", { class: "fact", "data-fact": n, onclick: () => select(n, true) }, el("strong", {}, r[FOUND]), r[DETAILS] ? " · " + r[DETAILS] : "");
        fact.style.borderLeftColor = `var(--c${t})`;
        return el("li", {}, fact);
      }))] : [];
    }), ...(facts.length ? [] : [el("p", {}, say.none)]));
    paint();
  }
  /** The words between two offsets, cut wherever a mark begins or ends: marks may nest and cross. */
  function pieces(text, start, end, spans) {
    const inside = spans.filter(s => s[0] < end && s[1] > start);
    const cuts = [...new Set([start, end, ...inside.flatMap(s => [Math.max(s[0], start), Math.min(s[1], end)])])].sort((x, y) => x - y);
    const nodes = [];
    for (let i = 0; i + 1 < cuts.length; i++) {
      const words = text.slice(cuts[i], cuts[i + 1]), over = inside.filter(s => s[0] <= cuts[i] && s[1] >= cuts[i + 1]);
      if (!over.length) { nodes.push(words); continue; }
      // The last to begin is the innermost: it is what a click means, and its line is the nearest to the words.
      const inner = [...over].reverse(), lines = inner.slice(0, 4);
      const first = over.some(s => s[0] === cuts[i]);
      const mark = el("mark", { "data-facts": inner.map(s => s[2]).join(" "), role: "button", tabindex: first ? "0" : "-1",
        onclick: () => select(inner[0][2], false), onfocus: () => tell(inner.map(s => s[2])), onmouseenter: () => tell(inner.map(s => s[2])),
        onkeydown: e => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); select(inner[0][2], false); } } }, words);
      mark.style.backgroundImage = lines.map(s => `linear-gradient(var(--c${current.r[s[2]][TYPE]}),var(--c${current.r[s[2]][TYPE]}))`).join(",");
      mark.style.backgroundSize = "100% 2px";
      mark.style.backgroundPosition = lines.map((_, n) => `0 calc(100% - ${3 * (lines.length - 1 - n)}px)`).join(",");
      mark.style.paddingBottom = `${3 * lines.length - 1}px`;
      nodes.push(mark);
    }
    return nodes;
  }
  function tell(numbers) {
    card.replaceChildren(...[...new Set(numbers)].map(n => {
      const r = current.r[n];
      return el("div", {}, el("p", {}, swatch(r[TYPE]), " ", el("strong", {}, r[FOUND]), ` (${types[r[TYPE]]}, ${say.certainties[r[SURE]]})`), r[DETAILS] ? el("p", {}, r[DETAILS]) : "",
        r.length > SPANS ? el("p", { class: "small" }, `${say.words}: “${current.x.slice(r[SPANS], r[SPANS + 1])}”`) : "", el("p", { class: "small dim" }, `${say.rule}: ${r[RULE]} · ${r[ID]}`));
    }));
  }
  function paint() {
    for (const m of textBox.querySelectorAll("mark")) m.classList.toggle("on", m.dataset.facts.split(" ").includes(String(selected)));
    for (const f of panel.querySelectorAll(".fact")) {
      const on = Number(f.dataset.fact) === selected;
      f.classList.toggle("on", on);
      on ? f.setAttribute("aria-current", "true") : f.removeAttribute("aria-current");
    }
  }
  function select(n, inText) {
    selected = n;
    tell([n]);
    paint();
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    const mark = [...textBox.querySelectorAll("mark")].find(m => m.dataset.facts.split(" ").includes(String(n)));
    if (inText && mark) mark.scrollIntoView({ block: "center", behavior: calm });
    if (!inText) panel.querySelector(`[data-fact="${n}"]`)?.scrollIntoView({ block: "nearest", behavior: calm });
  }
  function move(by) {
    if (!facts.length) return;
    const at = facts.indexOf(selected);
    select(facts[at < 0 ? (by > 0 ? 0 : facts.length - 1) : (at + by + facts.length) % facts.length], true);
  }
  document.addEventListener("keydown", e => {
    if (!current || e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName)) return;
    if (e.key === "n") move(1);
    if (e.key === "p") move(-1);
  });

  function route() {
    let hash = "";
    try { hash = decodeURIComponent(location.hash.slice(1)); } catch { /* A link that was cut short leads to the index. */ }
    if (hash === "main") return;
    const cut = hash.lastIndexOf("#");
    if (byKey.has(hash)) article(byKey.get(hash));
    else if (cut > 0 && byKey.has(hash.slice(0, cut))) article(byKey.get(hash.slice(0, cut)), hash.slice(cut + 1));
    else if (articles.length === 1) article(0);
    else { current = null; index(); }
  }
  document.getElementById("skip").addEventListener("click", e => { e.preventDefault(); main.focus(); });
  addEventListener("hashchange", route);
  route();
})();
