// chrono-node's Vietnamese over articles: NDJSON {text, published} on standard input, one line of found dates an article on
// standard output, then {"milliseconds": the fastest round over all of them of those that three seconds hold}.
import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";

const articles = readFileSync(0, "utf8").split("\n").filter((line) => line).map((line) => JSON.parse(line));
const read = ({ text, published }) => chrono.vi.parse(text, published ? new Date(published + "T12:00:00") : undefined);
const round = () => {
  const start = performance.now();
  const found = articles.map(read);
  return [performance.now() - start, found];
};

const rounds = [];
for (const begun = performance.now(); performance.now() - begun < 3000;) rounds.push(round());
const pad = (number, width) => String(number).padStart(width, "0");

// Only what it says it is sure of: components that it fills in from the day of publication are no reading of the text.
const value = (point) => {
  if (!point.isCertain("year")) return null;
  const year = pad(point.get("year"), 4);
  if (!point.isCertain("month")) return year;
  const month = year + "-" + pad(point.get("month"), 2);
  return point.isCertain("day") ? month + "-" + pad(point.get("day"), 2) : month;
};

for (const found of rounds[0][1]) {
  console.log(JSON.stringify(found.map((f) => ({ start: f.index, end: f.index + f.text.length, value: f.end ? null : value(f.start) }))));
}

console.log(JSON.stringify({ milliseconds: Math.min(...rounds.map(([time]) => time)) }));
