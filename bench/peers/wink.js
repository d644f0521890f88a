// Tokens a second of wink-nlp (tokens, sentence ends, parts of speech, lemmas; no trees, no names of persons) by processor time.
const { readFileSync } = require('node:fs');
const model = require('wink-eng-lite-web-model');
const wink = require('wink-nlp');

const nlp = wink(model);
const paragraphs = process.argv.slice(2).map((file) => readFileSync(file, 'utf8')).join('\n\n').split(/\n\n+/);
let best = Infinity;
let tokens = 0;
for (let round = 0; round < 7; round++) {
  const before = process.cpuUsage();
  tokens = 0;
  for (const paragraph of paragraphs) tokens += nlp.readDoc(paragraph).tokens().length();
  const used = process.cpuUsage(before);
  best = Math.min(best, (used.user + used.system) / 1e6);
}
console.log(JSON.stringify({ peer: 'wink-nlp', tokens, tokensPerSecond: Math.round(tokens / best) }));
