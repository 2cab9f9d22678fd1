// Makes ../word-news.tsv and ../word-order.tsv. Run: node words.mjs COUNTS.tsv TREEBANK.conllu...
// COUNTS.tsv: word forms of the news with how often they stand where (columns word, count, verb, noun, adjective, number,
// capital, demonstrative, tags). Treebanks: UD Vietnamese-VTB (CC BY-SA 4.0); only counts are taken from them.
// A word that people wrote into ../words.tsv is left out here. word-changes.tsv says which machine-made words are none.
import fs from "node:fs";

const here = new URL(".", import.meta.url);
const WORDS = new URL("../words.tsv", here), NEWS = new URL("../word-news.tsv", here), ORDER = new URL("../word-order.tsv", here);
const MACHINE = "news counts";
const LEAST = 10, LEAST_NAME = 100, LEAST_SHARE = 0.04, LEAST_FOREIGN = 1000;
const OPEN = ["noun", "verb", "adjective", "adverb", "proper-name"];
const ALL = ["noun", "classifier", "verb", "auxiliary", "adjective", "adverb", "preposition", "conjunction", "pronoun", "determiner", "number", "proper-name", "punctuation", "other"];
const UNIVERSAL = { NOUN: "noun", VERB: "verb", AUX: "auxiliary", ADJ: "adjective", ADV: "adverb", ADP: "preposition", CCONJ: "conjunction", SCONJ: "conjunction", PRON: "pronoun", DET: "determiner", NUM: "number", PROPN: "proper-name", PUNCT: "punctuation" };

const PAIRS = [["oà", "òa"], ["oá", "óa"], ["oả", "ỏa"], ["oã", "õa"], ["oạ", "ọa"], ["oè", "òe"], ["oé", "óe"], ["oẻ", "ỏe"], ["oẽ", "õe"], ["oẹ", "ọe"], ["uỳ", "ùy"], ["uý", "úy"], ["uỷ", "ủy"], ["uỹ", "ũy"], ["uỵ", "ụy"]];
/** Lower case, NFC, today's tone placement. */
function fold(text) {
  let s = text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  for (const [from, to] of PAIRS) s = s.replace(new RegExp(`(?<!q)${from}(?!\\p{L})`, "gu"), to);
  return s;
}
const rows = (url) => (fs.existsSync(url) ? fs.readFileSync(url, "utf8").split("\n").filter((l) => l && l[0] !== "#").slice(1).map((l) => l.split("\t")) : []);

// 1. What is known: counts, what people wrote, the treebanks.
const hand = new Map(rows(WORDS).map((r) => [r[0], r]));
const changes = new Map(rows(new URL("word-changes.tsv", here)).map((r) => [r[0], r[1]]));
const forms = new Map();
for (const line of fs.readFileSync(process.argv[2], "utf8").split("\n")) {
  if (!line || line[0] === "#" || line.startsWith("word\t")) continue;
  const c = line.split("\t"), word = fold(c[0]);
  if (!/^[\p{L}' ]+$/u.test(word) || forms.has(word)) continue;
  const [count, verb, noun, adjective, number, capital, demonstrative] = c.slice(1, 8).map(Number);
  forms.set(word, { count, verb, noun, adjective, number, capital, demonstrative });
}
const handTags = (word) => (hand.get(word)?.[2] ?? "").split("|").map((p) => p.split(":")[0]).filter(Boolean);
const seen = new Map(), follows = {};
let tokens = 0;
for (const file of process.argv.slice(3)) {
  let before = "start";
  for (const line of fs.readFileSync(file, "utf8").split("\n")) {
    if (!line) before = "start";
    if (!/^\d+\t/.test(line)) continue;
    const [, form, , universal, own] = line.split("\t"), word = fold(form);
    let tag = UNIVERSAL[universal] ?? "other";
    const known = handTags(word);
    if (tag === "noun" && (own === "Nc" || known[0] === "classifier")) tag = "classifier";
    if (tag === "adverb" && known[0] === "auxiliary" && !known.includes("adverb")) tag = "auxiliary";
    if (tag !== "punctuation" && !/\d/.test(word)) {
      if (!seen.has(word)) seen.set(word, {});
      seen.get(word)[tag] = (seen.get(word)[tag] ?? 0) + 1;
    }
    for (const b of [before, "any"]) (follows[b] ??= {})[tag] = (follows[b][tag] ?? 0) + 1;
    before = tag;
    tokens++;
  }
}
const sum = (o) => Object.values(o ?? {}).reduce((a, b) => a + b, 0);

// 2. A word that no treebank holds: its part of speech follows from what it stands beside (softmax regression on the words that one holds).
function features(w, word) {
  const syllables = word.split(" ").length, f = [1, +(syllables === 1), +(syllables > 2), Math.log(w.count) / 10];
  for (const k of ["verb", "noun", "adjective", "number", "capital", "demonstrative"]) {
    const share = (w[k] + 0.5) / (w.count + 20);
    f.push(Math.log(share) / 3, share);
  }
  f.push(Math.log((w.verb + 1) / (w.noun + 1)) / 3, Math.log((w.adjective + 1) / (w.verb + 1)) / 3, Math.log((w.adjective + 1) / (w.noun + 1)) / 3);
  return f;
}
function softmax(weights, f) {
  const s = weights.map((w) => w.reduce((a, v, i) => a + v * f[i], 0)), most = Math.max(...s), e = s.map((v) => Math.exp(v - most)), total = e.reduce((a, b) => a + b);
  return e.map((v) => v / total);
}
const examples = [];
for (const [word, w] of forms) {
  const tags = seen.get(word), open = OPEN.map((t) => tags?.[t] ?? 0), total = open.reduce((a, b) => a + b);
  if (total > 0) examples.push({ f: features(w, word), y: open.map((v) => v / total), weight: Math.sqrt(Math.min(total, 5)) });
}
const width = examples[0]?.f.length ?? 1, mean = Array(width).fill(0), spread = Array(width).fill(1);
for (let i = 1; i < width; i++) {
  mean[i] = examples.reduce((a, e) => a + e.f[i], 0) / examples.length;
  spread[i] = Math.sqrt(examples.reduce((a, e) => a + (e.f[i] - mean[i]) ** 2, 0) / examples.length) || 1;
}
const standard = (f) => f.map((v, i) => (v - mean[i]) / spread[i]);
for (const e of examples) e.f = standard(e.f);
const weights = OPEN.map(() => examples.length ? examples[0].f.map(() => 0) : [1]);
const mass = examples.reduce((a, e) => a + e.weight, 0);
for (let round = 0; round < 1200; round++) {
  const slope = weights.map((w) => w.map((v) => -1e-4 * v));
  for (const { f, y, weight } of examples) {
    const p = softmax(weights, f);
    for (let t = 0; t < OPEN.length; t++) for (let i = 0; i < f.length; i++) slope[t][i] += (weight * (y[t] - p[t]) * f[i]) / mass;
  }
  for (let t = 0; t < OPEN.length; t++) for (let i = 0; i < weights[t].length; i++) weights[t][i] += 0.5 * slope[t][i];
}
function partsOfSpeech(word) {
  const w = forms.get(word), tags = seen.get(word) ?? {}, total = sum(tags), prior = w ? softmax(weights, standard(features(w, word))) : OPEN.map(() => 0.2);
  const share = Object.fromEntries(ALL.map((t) => [t, (tags[t] ?? 0) / (total + 3)]));
  OPEN.forEach((t, i) => { share[t] += (3 * prior[i]) / (total + 3); });
  const kept = Object.entries(share).filter(([, v]) => v >= LEAST_SHARE).sort((a, b) => b[1] - a[1]);
  const all = kept.reduce((a, [, v]) => a + v, 0);
  return kept.length === 1 ? kept[0][0] : kept.map(([t, v]) => `${t}:${Math.max(1, Math.round((100 * v) / all))}`).join("|");
}

// 3. How often: machine segmentation glues some words that people write as two; where the treebanks hold many of the parts and never the whole, it counts less.
const all = [...forms.values()].reduce((a, w) => a + w.count, 0);
function count(word) {
  const w = forms.get(word);
  if (!w) return Math.round((sum(seen.get(word)) * all) / tokens / 4) || 400;
  if (!word.includes(" ")) return w.count;
  return Math.max(1, Math.round((w.count * (sum(seen.get(word)) + 1)) / ((w.count * tokens) / all + 1)));
}
function isWord(word) {
  if (hand.has(word)) return false;
  if (changes.get(word) === "drop") return false;
  const [first] = word.split(" ");
  if (word.includes(" ") && changes.get(`${first} *`) === "drop" && !seen.has(word)) return false;
  const w = forms.get(word), used = sum(seen.get(word));
  if (!w) return used > 1 && /^[\p{L}' ]+$/u.test(word) && (seen.get(word)["proper-name"] ?? 0) < used;
  if (w.capital / w.count > 0.8) return w.count >= (word.includes(" ") ? LEAST_NAME : LEAST_FOREIGN);
  return w.count >= LEAST || used > 0;
}

const lines = [...new Set([...forms.keys(), ...seen.keys()])].filter(isWord).map((word) => [word, count(word), partsOfSpeech(word), MACHINE]);
lines.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const head = fs.readFileSync(NEWS, "utf8").split("\n").filter((l) => l[0] === "#");
fs.writeFileSync(NEWS, [...head, "surface\tcount\tpos\tsource", ...lines.map((l) => l.join("\t"))].join("\n") + "\n");

// 4. Which part of speech follows which: hundredths of a natural logarithm.
const order = ["# How likely one part of speech follows another, in hundredths of a natural logarithm. Source: counts over UD Vietnamese-VTB (train and dev).", "before\tafter\tweight\tsource"];
for (const before of ["any", "start", ...ALL]) {
  const total = sum(follows[before]) + 0.3 * ALL.length;
  for (const after of ALL) order.push([before, after, Math.round(100 * Math.log(((follows[before]?.[after] ?? 0) + 0.3) / total)), "treebank counts"].join("\t"));
}
fs.writeFileSync(ORDER, order.join("\n") + "\n");
console.log(`${lines.length} words`);
