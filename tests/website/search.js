// Asks the search of a built site, by the worker that a browser would start.
// node search.js SITE, with a JSON list of phrases on standard input; prints a list of page lists.
"use strict";

const fs = require("fs");
const path = require("path");
const vm = require("vm");

const site = process.argv[2];
const phrases = JSON.parse(fs.readFileSync(0, "utf8"));
const workers = path.join(site, "assets/javascripts/workers");
const script = fs.readdirSync(workers).find((name) => /^search\..*\.js$/.test(name));
const index = JSON.parse(fs.readFileSync(path.join(site, "search/search_index.json"), "utf8"));

let listener;
let answered;
const worker = {
  console,
  addEventListener: (_, heard) => (listener = heard),
  postMessage: (message) => answered(message),
};
worker.self = worker;
vm.runInNewContext(fs.readFileSync(path.join(workers, script), "utf8"), worker);

const tell = (message) =>
  new Promise((resolve) => {
    answered = resolve;
    listener({ data: message });
  });

(async () => {
  await tell({ type: 0, data: { config: index.config, docs: index.docs, options: { suggest: false } } });
  const pages = [];
  for (const phrase of phrases) {
    const answer = await tell({ type: 2, data: phrase });
    pages.push(answer.data.items.map((found) => found[0].location.split("#")[0]));
  }
  console.log(JSON.stringify(pages));
})();
