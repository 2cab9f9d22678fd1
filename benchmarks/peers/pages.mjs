// Mozilla's Readability over pages: NDJSON {html} on standard input, {"text"} of each on standard output, then
// {"milliseconds": the fastest of three rounds over all of them}.
import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const pages = readFileSync(0, "utf8").split("\n").filter((line) => line).map((line) => JSON.parse(line).html);
const read = (html) => {
  try {
    return new Readability(parseHTML(html).document).parse()?.textContent ?? "";
  } catch {
    return ""; // a page that it can't read is a page without a body
  }
};
const round = () => {
  const start = performance.now();
  const texts = pages.map(read);
  return [performance.now() - start, texts];
};

round();
const rounds = [1, 2, 3].map(round);
for (const text of rounds[0][1]) console.log(JSON.stringify({ text }));
console.log(JSON.stringify({ milliseconds: Math.min(...rounds.map(([time]) => time)) }));
